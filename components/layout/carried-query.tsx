"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";

interface CarriedLinkProps extends Omit<ComponentProps<typeof Link>, "href" | "prefetch"> {
  /** Address with its language; may have a query, which comes first. */
  href: string;
  /** Names of the parameters that the page's own address hands on. */
  carried: readonly string[];
}

/**
 * A link that keeps what its page was asked for. The address is read as it stands, because a page may have
 * changed it since the server answered.
 */
export function CarriedLink({ href, carried, ...rest }: CarriedLinkProps) {
  const pairs = useCarried(carried);
  const [path = "", own] = href.split("?");
  const query = new URLSearchParams([...new URLSearchParams(own), ...pairs]).toString();
  return <Link href={query === "" ? path : `${path}?${query}`} prefetch={false} {...rest} />;
}

/** Keeps what the page was asked for, as hidden fields of a form that is sent as an address. */
export function CarriedFields({ carried }: Pick<CarriedLinkProps, "carried">) {
  return useCarried(carried).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function useCarried(names: readonly string[]): [string, string][] {
  // Outside of an app, as in a test of one component, there is no address.
  const search = useSearchParams() as URLSearchParams | null;
  return names.flatMap((name): [string, string][] => {
    const value = search?.get(name) ?? null;
    return value === null ? [] : [[name, value]];
  });
}
