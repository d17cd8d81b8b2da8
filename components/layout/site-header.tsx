import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { BottomBar } from "./navigation/bottom-bar";
import { LanguageSwitch } from "./navigation/language-switch";
import type { NavItem } from "./navigation/nav-item";
import { NavList } from "./navigation/nav-list";

/** The most links that fit beside the name and the menus of a screen 1280 px wide, by language. */
const LONGEST_BESIDE = { zh: 7, en: 6 };

interface SiteHeaderProps {
  /** Name of the site, as the plan that it shows calls it. */
  product: ReactNode;
  items: readonly NavItem[];
  /** Line under the site's name: the plan, on a public page also the release. */
  line: ReactNode;
  /** The search. */
  finder?: ReactNode;
  /** Who is signed in; behind "more" on a phone. */
  account?: ReactNode;
}

/**
 * One row with everything on a wide screen. On a phone a row of 56 px, and the navigation as a bar at the bottom of the
 * screen, under the thumb; where there is nothing to navigate, the language stays above.
 */
export function SiteHeader({ product, items, line, finder, account }: SiteHeaderProps) {
  const t = useTranslations("common");
  const locale = useLocale() === "en" ? "en" : "zh";
  // A long navigation has a row of its own below who is signed in, for the eye and for the keyboard alike.
  const ownRow = items.length > LONGEST_BESIDE[locale];
  const nav = items.length > 0 && (
    <nav
      aria-label={t("nav.label")}
      className={clsx("min-w-0 max-sm:hidden", ownRow && "basis-full")}
    >
      <NavList items={items} />
    </nav>
  );
  return (
    <>
      <header className="border-b border-line bg-card print:hidden">
        <div className="header-row">
          <div className="site-name">
            <p>{product}</p>
            <div>{line}</div>
          </div>
          {!ownRow && nav}
          <div className="ml-auto flex items-center gap-x-3 text-sm">
            {finder}
            <div className={clsx("contents", items.length > 0 && "max-sm:hidden")}>
              {account}
              <LanguageSwitch />
            </div>
          </div>
          {ownRow && nav}
        </div>
      </header>
      {items.length > 0 && (
        <BottomBar label={t("nav.label")} more={t("nav.more")} items={items} account={account} />
      )}
    </>
  );
}
