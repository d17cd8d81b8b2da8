"use client";

import Link from "next/link";
import { useParams, usePathname, useSearchParams } from "next/navigation";

import { barePath, localPath } from "@/lib/i18n/local-path";

import { LinkPending } from "./link-pending";
import type { NavItem } from "./nav-item";

interface NavLinkProps extends NavItem {
  placing?: keyof typeof PLACINGS;
}

/** How a link looks in the row of the header, in a phone's bar and in its menu: written in frame.css. */
const PLACINGS = { row: "nav-link", bar: "bar-link", menu: "menu-link" } as const;

/** Clocks that go along between dashboard pages; the plan goes along everywhere. */
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
  const current =
    path === href ||
    path === props.also ||
    (!exact && path !== props.except && path.startsWith(`${section}/`));
  return (
    <Link
      href={`${localPath(href, locale)}${query.size === 0 ? "" : `?${query.toString()}`}`}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={PLACINGS[props.placing ?? "row"]}
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
