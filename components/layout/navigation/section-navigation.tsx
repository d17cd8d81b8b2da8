import { NavLink } from "./nav-link";
import type { NavItem } from "./nav-item";

interface SectionNavigationProps {
  label: string;
  items: readonly NavItem[];
}

/** Links the pages of one section, in a row above them; nothing where there are none. */
export function SectionNavigation({ label, items }: SectionNavigationProps) {
  if (items.length === 0) return null;
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
