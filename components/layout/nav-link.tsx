"use client";

import clsx from "clsx";
import Link from "next/link";
import { useParams, usePathname, useSearchParams } from "next/navigation";

import { barePath, localPath } from "@/lib/i18n/local-path";

import { LinkPending } from "./link-pending";

interface NavLinkProps {
  /** Without its language. */
  href: string;
  label: string;
  /** Only this very page counts as current, not the pages below it. */
  exact?: boolean;
  /** All pages below this path count as current; without it those below `href`. */
  section?: string | undefined;
  /** A dashboard page: the two clocks (`year`, `asOf`) go along with the reader. */
  clocks?: boolean;
  /** Plans that have no such page, by what `?plan=` says; `""` where the address names none. */
  absentIn?: readonly string[];
  badge?: { count: number; text: string } | undefined;
}

/** The plan goes along everywhere, the clocks between dashboard pages. */
const CLOCKS = ["year", "asOf"] as const;

export function NavLink(props: NavLinkProps) {
  const { href, label, exact = false, section = href, clocks = false, absentIn, badge } = props;
  const path = barePath(usePathname());
  const params = useSearchParams();
  const locale = useParams().locale === "en" ? "en" : "zh";
  if (absentIn?.includes(params.get("plan") ?? "") === true) return null;
  const query = new URLSearchParams();
  for (const name of ["plan", ...(clocks ? CLOCKS : [])]) {
    const value = params.get(name);
    if (value !== null) query.set(name, value);
  }
  const current = path === href || (!exact && path.startsWith(`${section}/`));
  return (
    <Link
      href={`${localPath(href, locale)}${query.size === 0 ? "" : `?${query.toString()}`}`}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={clsx(
        "relative inline-flex min-h-8 items-center border-b-2 px-1 whitespace-nowrap",
        current
          ? "border-accent font-semibold"
          : "border-transparent hover:border-field forced-colors:border-[Canvas]",
      )}
    >
      {label}
      <LinkPending />
      {badge !== undefined && badge.count > 0 && (
        <span className="ml-1 rounded-full bg-accent px-1.5 text-xs font-bold text-on-accent">
          <span aria-hidden="true">{badge.count}</span>
          <span className="sr-only">{badge.text}</span>
        </span>
      )}
    </Link>
  );
}
