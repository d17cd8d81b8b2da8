import type { CSSProperties, ReactNode } from "react";

import { OpenAtHash } from "./open-at-hash";

interface DisclosureTabsProps {
  /** Ties the tabs together: only one of them is open. */
  name: string;
  tabs: readonly { key: string; label: string; content: ReactNode }[];
}

/**
 * Shows one of several contents. They are `<details>` of one name in a row (globals.css), so that without a script they
 * open too, by a link to anything in them and by a search in the page, and so that paper has them all.
 */
export function DisclosureTabs({ name, tabs }: DisclosureTabsProps) {
  return (
    <div className="disclosure-tabs" style={{ "--tabs": tabs.length } as CSSProperties}>
      {tabs.map(({ key, label, content }, index) => (
        <details key={key} name={name} open={index === 0}>
          <summary>{label}</summary>
          <div className="pt-3">{content}</div>
        </details>
      ))}
      <OpenAtHash />
    </div>
  );
}
