import type { NavItem } from "./nav-item";
import { NavList } from "./nav-list";

interface SectionNavigationProps {
  label: string;
  items: readonly NavItem[];
}

/** Links the pages of one section, in a row above them; nothing where there are none. */
export function SectionNavigation({ label, items }: SectionNavigationProps) {
  if (items.length === 0) return null;
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <NavList items={items} />
    </nav>
  );
}
