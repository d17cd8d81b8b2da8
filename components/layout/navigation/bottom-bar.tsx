"use client";

import type { ReactNode } from "react";

import { LanguageSwitch } from "./language-switch";
import { MoreMenu } from "./more-menu";
import { NavLink } from "./nav-link";
import type { NavItem } from "./nav-item";

/** How many pages have a place of their own in the bar. */
const BESIDE_MORE = 3;

interface BottomBarProps {
  /** Name of the navigation, and the word for its other pages: a public page brings no messages to the browser. */
  label: string;
  more: string;
  items: readonly NavItem[];
  account: ReactNode;
}

/** The navigation of a phone, at the bottom of the screen: the first pages, all others behind "more". */
export function BottomBar({ label, more, items, account }: BottomBarProps) {
  const others = items.slice(BESIDE_MORE);
  const waiting = others.reduce((sum, { badge }) => sum + (badge?.count ?? 0), 0);
  return (
    <nav aria-label={label} data-bottom-bar="" className="bottom-bar">
      <ul className="flex text-sm">
        {items.slice(0, BESIDE_MORE).map((item) => (
          <li key={item.href} className="flex-1 empty:hidden">
            <NavLink {...item} placing="bar" />
          </li>
        ))}
        <li className="flex-1">
          <MoreMenu label={more} waiting={waiting}>
            <ul>
              {others.map((item) => (
                <li key={item.href} className="empty:hidden">
                  <NavLink {...item} placing="menu" />
                </li>
              ))}
            </ul>
            <div className="mt-1 flex flex-wrap items-center gap-x-4 border-t border-line pt-1 pl-2">
              {account}
              <LanguageSwitch />
            </div>
          </MoreMenu>
        </li>
      </ul>
    </nav>
  );
}
