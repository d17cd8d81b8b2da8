"use client";

import clsx from "clsx";

import { Link, usePathname } from "@/lib/i18n/navigation";

interface NavLinkProps {
  readonly href: string;
  readonly label: string;
  /** Only this very page counts as current, not the pages below it. */
  readonly exact?: boolean;
}

export function NavLink({ href, label, exact = false }: NavLinkProps) {
  const path = usePathname();
  const current = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={clsx(
        "inline-flex min-h-8 items-center border-b-2 px-1 whitespace-nowrap",
        current ? "border-accent font-semibold" : "border-transparent hover:border-field",
      )}
    >
      {label}
    </Link>
  );
}
