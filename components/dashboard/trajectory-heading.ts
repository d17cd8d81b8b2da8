import type { Phrase } from "./phrase";
import { amountOf, readingOf, type Subject } from "./subject";

/** What the course shows, in a sentence: ahead of the path, behind it, or not yet to be seen. */
export function trajectoryHeading({ indicator, scope }: Subject): Phrase {
  const { latest, expected, target, verdict } = scope;
  if (latest === null) return { key: "dashboard.trajectory.heading.noData" };
  const value = readingOf(indicator, latest, { bound: target?.min });
  const values = { year: latest.year, value };
  if (target === null) return { key: "dashboard.trajectory.heading.value", values };
  if (verdict === "met") return { key: "dashboard.trajectory.heading.met", values };
  if (expected === null) return { key: "dashboard.trajectory.heading.value", values };
  const below = latest.value < expected;
  return {
    key: `dashboard.trajectory.heading.${below ? "below" : "above"}`,
    values: { ...values, expected: amountOf(indicator, expected) },
  };
}
