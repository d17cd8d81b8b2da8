import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { FIGURE_CHECKS } from "@/lib/figures/checks/check-list";
import { overlayValues } from "@/lib/figures/checks/overlay-values";
import { runChecks } from "@/lib/figures/checks/run-checks";
import { findingsText, readFindings } from "@/lib/figures/stored-findings";
import type { CheckedFigure } from "@/lib/figures/checks/types";
import type { Accrual } from "@/lib/plans/types";

import { indicatorOf, known, subject, wuhan } from "./check-subjects";

const codes = (fields: Partial<CheckedFigure>) =>
  runChecks(FIGURE_CHECKS, subject(fields)).map(({ code }) => code);

describe("compared with last year", () => {
  it.each<[Accrual, string, string, string[]]>([
    ["level", "516", "700", []],
    ["level", "516", "928.8", []],
    ["level", "516", "950", ["growth-outside-band"]],
    ["level", "516", "412", ["growth-outside-band"]],
    ["level", "516", "7000", ["scale-slip"]],
    ["level", "516", "70", ["scale-slip"]],
    ["level", "516", "7000000", ["scale-slip"]],
    ["level", "516", "0.06", ["scale-slip"]],
    ["level", "516", "516.0", ["unchanged-level"]],
    ["stock", "100", "100", []],
    ["stock", "1", "6", []],
    ["stock", "1", "8", ["growth-outside-band"]],
    ["stock", "5", "40", ["growth-outside-band"]],
    ["stock", "3", "30", ["scale-slip"]],
    ["cumulative", "2", "9", ["growth-outside-band"]],
    ["cumulative", "2", "20", ["scale-slip"]],
    ["cumulative", "20", "400", ["growth-outside-band"]],
    ["stock", "100", "210", ["growth-outside-band"]],
    ["stock", "100", "89", ["growth-outside-band"]],
    ["cumulative", "20", "60", []],
    ["cumulative", "20", "61", ["growth-outside-band"]],
    ["level", "0", "50", []],
  ])("%s %s → %s says %j", (accrual, before, value, expected) => {
    const found = { indicator: indicatorOf(accrual, 1), value, known: [known({ value: before })] };
    expect(codes(found)).toEqual(expected);
  });

  it("never with another calibre, a forecast or a missing value", () => {
    const other = known({ value: "7", nature: "forecast" });
    expect(codes({ known: [other] })).toEqual([]);
    expect(codes({ known: [known({ value: null, flag: "not-collected" })] })).toEqual([]);
    expect(codes({ known: [known({ calibre: "department-count" })] })).toEqual(["calibre-changed"]);
  });
});

describe("a slip of the scale", () => {
  const counts = fc.integer({ min: 1, max: 100_000 });
  const accruals = fc.constantFrom<Accrual>("level", "stock", "cumulative");
  const slipOf = (accrual: Accrual, before: number, now: number) =>
    runChecks(
      FIGURE_CHECKS,
      subject({
        indicator: indicatorOf(accrual, 1),
        value: String(now),
        known: [known({ value: String(before) })],
      }),
    ).find(({ code }) => code === "scale-slip");

  it("is only said where the number is really near that multiple of last year's", () => {
    fc.assert(
      fc.property(accruals, counts, counts, (accrual, before, now) => {
        const slip = slipOf(accrual, before, now);
        if (slip === undefined) return;
        const { factor, direction } = slip.values ?? {};
        const multiple = direction === "more" ? Number(factor) : 1 / Number(factor);
        // What is said is the multiple that it is, to two digits; a fraction like 1/7 to one.
        expect(now / before / multiple).toBeGreaterThan(0.92);
        expect(now / before / multiple).toBeLessThan(1.09);
      }),
      { numRuns: 2000 },
    );
  });

  it("is said of exactly that multiple, small counts included", () => {
    fc.assert(
      fc.property(accruals, counts, fc.constantFrom(10, 10_000), (accrual, before, factor) => {
        expect(slipOf(accrual, before, before * factor)?.values).toMatchObject({
          factor: String(factor),
          direction: "more",
        });
      }),
    );
  });
});

describe("a running count", () => {
  const indicator = indicatorOf("cumulative");
  const falls = (fields: Partial<CheckedFigure>) =>
    codes({ indicator, ...fields }).includes("cumulative-falls");

  it("falls neither after an earlier year nor before a later one", () => {
    const around = [known({ year: 2022, value: "20" }), known({ year: 2025, value: "60" })];
    expect(falls({ value: "19", known: around })).toBe(true);
    expect(falls({ value: "20", known: around })).toBe(false);
    expect(falls({ value: "60", known: around })).toBe(false);
    expect(falls({ value: "61", known: around })).toBe(true);
  });

  it("only where the fall is certain, approved and of the same calibre", () => {
    expect(falls({ value: "19", known: [known({ value: "20", qualifier: "about" })] })).toBe(false);
    expect(falls({ value: "20", qualifier: "more-than", known: [known({ value: "30" })] })).toBe(
      false,
    );
    expect(falls({ value: "19", known: [known({ value: "20", standing: "submitted" })] })).toBe(
      false,
    );
    expect(falls({ value: "19", known: [known({ value: "20", calibre: "other" })] })).toBe(false);
  });

  it("is judged among what is submitted with it", () => {
    const approved = [known({ year: 2025, value: "60" })];
    const batch = [known({ year: 2025, value: "70", standing: "draft" })];
    expect(falls({ value: "65", known: overlayValues(approved, batch) })).toBe(false);
  });
});

describe("parts and whole", () => {
  const parts = [
    known({ scope: "wuhan", year: 2024, value: "400" }),
    known({ scope: "xiangyang", year: 2024, value: "200" }),
    known({ scope: "foundation", year: 2024, value: "650" }),
  ];

  it("hubs and fields are added up apart", () => {
    expect(codes({ value: "650", known: parts })).toEqual([]);
    expect(codes({ value: "649", known: parts })).toEqual(["parts-above-whole"]);
  });

  it("also from the part's side", () => {
    const whole = known({ year: 2024, value: "700" });
    const others = [whole, ...parts.slice(1)];
    expect(codes({ scope: wuhan, value: "500", known: others })).toEqual([]);
    expect(codes({ scope: wuhan, value: "501", known: others })).toEqual(["parts-above-whole"]);
  });
});

describe("source and nature", () => {
  it("wants an address of the source, not of a missing one or of a missing value", () => {
    expect(codes({ source: { url: null } })).toEqual(["source-without-address"]);
    expect(codes({ source: null })).toEqual([]);
    expect(codes({ source: { url: null }, value: null, flag: "not-collected" })).toEqual([]);
  });

  it("wants an actual for a year that is over", () => {
    expect(codes({ nature: "forecast" })).toEqual(["forecast-where-actual-due"]);
    expect(codes({ nature: "forecast", year: 2026 })).toEqual([]);
  });
});

describe("what was found", () => {
  it("is kept as text and read back", () => {
    const found = runChecks(FIGURE_CHECKS, subject({ source: { url: null } }));
    expect(readFindings(findingsText(found))).toEqual(found);
    expect(findingsText([])).toBeNull();
    expect(readFindings(null)).toEqual([]);
  });

  it("keeps its place where its sentence is no longer there", () => {
    const [found] = runChecks(FIGURE_CHECKS, subject({ source: { url: null } }));
    const stored = JSON.stringify([{ ...found, key: "checks.takenOut", values: { last: "516" } }]);
    expect(readFindings(stored)).toEqual([
      {
        code: "source-without-address",
        level: "explain",
        key: "checks.sentenceGone",
        values: { code: "source-without-address" },
      },
    ]);
  });

  it("is no finding where it is of another shape", () => {
    expect(() => readFindings('[{"key":"checks.scaleSlip"}]')).toThrow();
    expect(() => readFindings("{}")).toThrow();
  });
});
