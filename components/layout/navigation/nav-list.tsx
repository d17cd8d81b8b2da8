"use client";

import type { NavItem } from "./nav-item";
import { NavLink } from "./nav-link";

/** The links of a navigation in a row; they are sent as data, once for every place that shows them. */
export function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {items.map((item) => (
        <li key={item.href} className="empty:hidden">
          <NavLink {...item} />
        </li>
      ))}
    </ul>
  );
}
