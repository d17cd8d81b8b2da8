import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readPeriod } from "@/lib/records/period";

describe("a period", () => {
  it.each([
    ["2024", "year", "2024-01-01", "2024-12-31"],
    ["2024-H1", "half", "2024-01-01", "2024-06-30"],
    ["2024-H2", "half", "2024-07-01", "2024-12-31"],
    ["2024-Q1", "quarter", "2024-01-01", "2024-03-31"],
    ["2023-Q4", "quarter", "2023-10-01", "2023-12-31"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2023-02", "month", "2023-02-01", "2023-02-28"],
    ["2024-02-29", "day", "2024-02-29", "2024-02-29"],
  ])("%s is a %s from %s to %s", (text, precision, first, last) => {
    expect(readPeriod(text)).toMatchObject({ precision, first, last });
  });

  it.each(["", "24", "2024-13", "2024-00", "2023-02-29", "2024-Q5", "2024-H3", "2024-1", "明年初"])(
    "%s is none",
    (text) => {
      expect(readPeriod(text)).toBeNull();
    },
  );

  it("begins before it ends, within its year", () => {
    const text = fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom("", "-Q3", "-H2", "-07"))
      .map(([year, part]) => `${year}${part}`);
    fc.assert(
      fc.property(text, (stored) => {
        const period = readPeriod(stored);
        expect(period?.first.slice(0, 4)).toBe(stored.slice(0, 4));
        expect(period?.last.slice(0, 4)).toBe(stored.slice(0, 4));
        expect((period?.first ?? "") <= (period?.last ?? "")).toBe(true);
      }),
    );
  });
});
