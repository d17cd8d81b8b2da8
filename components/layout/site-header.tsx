import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { LanguageSwitch } from "./language-switch";
import { NavLink } from "./nav-link";

export interface NavItem {
  href: string;
  label: string;
  exact?: boolean;
  section?: string | undefined;
  clocks?: boolean;
  /**
   * Codes of the plans that have no such page, as `?plan=` names them; `""` stands for an address that names
   * none.
   */
  absentIn?: readonly string[];
  /** Number of things that wait behind the link, and the sentence that says so aloud. */
  badge?: { count: number; text: string } | undefined;
}

/** The most links that fit beside the name and the menus of a screen 1280 px wide. */
const LONGEST_BESIDE = 6;

interface SiteHeaderProps {
  items: readonly NavItem[];
  /** Line under the product's name: the plan, on a public page also the release. */
  line: ReactNode;
  /** What stands at the right: who is signed in. */
  aside?: ReactNode;
}

export function SiteHeader({ items, line, aside }: SiteHeaderProps) {
  const t = useTranslations("common");
  // A long navigation has a row of its own below who is signed in, for the eye and for the keyboard alike.
  const ownRow = items.length > LONGEST_BESIDE;
  const nav = items.length > 0 && (
    <nav aria-label={t("nav.label")} className={clsx("min-w-0", ownRow && "basis-full")}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {items.map((item) => (
          <li key={item.href} className="empty:hidden">
            <NavLink {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <header className="border-b border-line bg-card print:hidden">
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-center gap-x-8 gap-y-3 px-4 py-3 sm:px-6">
        <div className="min-w-0">
          <p className="font-bold">{t("product")}</p>
          <div className="text-sm text-muted">{line}</div>
        </div>
        {!ownRow && nav}
        <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          {aside}
          <LanguageSwitch />
        </div>
        {ownRow && nav}
      </div>
    </header>
  );
}
