import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

// A page is given axe anew each time it is opened: the packed file is read in a third of the time of the other.
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The criteria of WCAG 2.2 AA, as axe names them. */
export const WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds wrong in a page, or in the part of it that `within` selects: one line a rule, with the HTML of what
 * breaks it. Without `tags` all of axe's rules are asked. Axe runs in the page itself: @axe-core/playwright opens a
 * second page for each answer and brings back all that is right as well, which takes four times as long. Frames are
 * not entered, so that a page with one is a finding.
 */
export async function violationsOf(
  page: Page,
  { tags, within }: { tags?: string[]; within?: string } = {},
): Promise<string[]> {
  // Without the zero the browser would send back the whole of axe.
  await page.evaluate(`${AXE}; 0`);
  const found = await page.evaluate(
    async ([selector, runOnly]) => {
      const part = selector === undefined ? document : selector;
      const options = { resultTypes: ["violations" as const], ...(runOnly && { runOnly }) };
      const { violations } = await window.axe.run(part, options);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
      );
    },
    [within, tags] as const,
  );
  const frames = page.frames().length - 1;
  return frames === 0 ? found : [...found, `${frames} frames were not looked at`];
}
