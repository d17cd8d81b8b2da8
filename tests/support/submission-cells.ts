import type { EntryInput } from "@/lib/figures/schema";

import { entryInput } from "./entry-input";

/** The n-th of 324 different cells of a test plan, with n as its value: any loss or mix-up can be told. */
export function submissionOf(plan: string, n: number): EntryInput {
  const pick = <Item>(items: readonly Item[], step: number) =>
    items[Math.floor(n / step) % items.length] as Item;
  return entryInput({
    plan,
    year: String(2020 + (n % 9)),
    scope: pick(["province", "wuhan", "xiangyang", "optics-valley"], 9),
    indicator: pick(["scale", "results", "firms"], 36),
    calibre: pick(["industry-scale", "core-scale", "department-count"], 108),
    nature: "forecast",
    value: String(n),
  });
}
