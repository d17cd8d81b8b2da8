"use client";

import clsx from "clsx";
import { useSearchParams } from "next/navigation";

import { Link, usePathname } from "@/lib/i18n/navigation";

interface NavLinkProps {
  readonly href: string;
  readonly label: string;
  /** Only this very page counts as current, not the pages below it. */
  readonly exact?: boolean;
  /** A dashboard page: the two clocks (`year`, `asOf`) go along with the reader. */
  readonly clocks?: boolean;
  readonly badge?: { readonly count: number; readonly text: string } | undefined;
}

/** The plan goes along everywhere, the clocks between dashboard pages. */
const CLOCKS = ["year", "asOf"] as const;

export function NavLink({ href, label, exact = false, clocks = false, badge }: NavLinkProps) {
  const path = usePathname();
  const params = useSearchParams();
  const query = Object.fromEntries(
    ["plan" as const, ...(clocks ? CLOCKS : [])].flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const current = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <Link
      href={{ pathname: href, query }}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={clsx(
        "inline-flex min-h-8 items-center border-b-2 px-1 whitespace-nowrap",
        current ? "border-accent font-semibold" : "border-transparent hover:border-field",
      )}
    >
      {label}
      {badge !== undefined && badge.count > 0 && (
        <span className="ml-1 rounded-full bg-accent px-1.5 text-xs font-bold text-on-accent">
          <span aria-hidden="true">{badge.count}</span>
          <span className="sr-only">{badge.text}</span>
        </span>
      )}
    </Link>
  );
}
