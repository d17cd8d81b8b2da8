import type { Sentence } from "@/lib/words/sentence";
import { amountOf, readingOf, type Subject } from "@/lib/words/subject";

/** Says what the bullet bar shows, for those who do not see it. */
export function bulletName({ indicator, scope }: Subject): Sentence {
  const { latest, expectedNow, target } = scope;
  const bound = amountOf(indicator, target?.min ?? 0);
  if (latest === null) return { key: "dashboard.bullet.empty", values: { bound } };
  const value = readingOf(indicator, latest, { bound: target?.min });
  if (expectedNow === null) return { key: "dashboard.bullet.value", values: { value, bound } };
  const expected = amountOf(indicator, expectedNow);
  return { key: "dashboard.bullet.expected", values: { value, expected, bound } };
}
