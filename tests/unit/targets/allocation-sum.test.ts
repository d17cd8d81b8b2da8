import { describe, expect, it } from "vitest";

import { sumOfParts, sumOfRow, type AllocatedPart } from "@/lib/targets/allocation-sum";
import { cellText, readCell, saysTheSame } from "@/lib/targets/allocation-text";
import { amountWords, wordingOf } from "@/lib/targets/amount-words";
import type { Indicator } from "@/lib/plans/types";

const FIRMS: Indicator = {
  code: "firms",
  name: { zh: "企业", en: "Firms" },
  unit: { zh: "家", en: "firms" },
  accrual: "stock",
  decimals: 0,
  context: false,
  register: false,
  definition: null,
  caution: null,
};
const MONEY = { zh: "亿元", en: "100 million CNY" };
const SCALE: Indicator = { ...FIRMS, code: "scale", unit: MONEY, accrual: "level", decimals: 1 };

const whole = (min: string | null, max: string | null = null, comparison = "gte") =>
  ({ min, max, comparison, year: 2025, calibre: "count" }) as Parameters<typeof sumOfParts>[1];

function part(text: string, other: Partial<AllocatedPart> = {}): AllocatedPart {
  const read = text === "" ? null : readCell(text, SCALE);
  if (read?.ok === false) throw new Error(text);
  return { bounds: read?.bounds ?? null, year: 2025, calibre: "count", ...other };
}
const sumOf = (target: ReturnType<typeof whole>, ...texts: string[]) => {
  const { tone, message } = sumOfParts(
    FIRMS,
    target,
    texts.map((text) => part(text)),
  );
  return [tone, message.key.split(".").at(-1), message.values?.["amountZh"]];
};

describe("the sum of the parts of a target", () => {
  it("says what is left and what is too much, to the last digit", () => {
    expect(sumOf(whole("100"), "", "")).toEqual(["left", "all", "100\u00a0家"]);
    expect(sumOf(whole("100"), "46", "30")).toEqual(["left", "left", "24\u00a0家"]);
    expect(sumOf(whole("100"), "70", "30")).toEqual(["exact", "exact", undefined]);
    expect(sumOf(whole("0.3"), "0.1", "0.2")).toEqual(["exact", "exact", undefined]);
    expect(sumOf(whole("100"), "70", "31")).toEqual(["over", "over", "1\u00a0家"]);
    expect(sumOf(whole("100"), "0")).toEqual(["left", "left", "100\u00a0家"]);
  });

  it("holds the ends of ranges against the ends of a range", () => {
    const range = whole("1", "2", "between");
    expect(sumOf(range, "")).toEqual(["left", "leftOfRange", "1\u00a0家"]);
    expect(sumOf(range, "1")).toEqual(["exact", "within", undefined]);
    expect(sumOf(range, "1", "1")).toEqual(["exact", "within", undefined]);
    expect(sumOf(range, "1–2")).toEqual(["exact", "within", undefined]);
    expect(sumOf(range, "1–2", "1")).toEqual(["over", "upperOver", "1\u00a0家"]);
    expect(sumOf(range, "2", "2")).toEqual(["over", "overRange", "2\u00a0家"]);
    // Of a number the lower end of a range is what is sure.
    expect(sumOf(whole("5"), "1–2", "3")).toEqual(["left", "left", "1\u00a0家"]);
  });

  it("is not made where it would mean nothing, and says why", () => {
    const keyOf = (indicator: Indicator, target: ReturnType<typeof whole> | null) =>
      sumOfParts(indicator, target, [part("1")]).message.key;
    const share = { ...FIRMS, unit: { zh: "%", en: "%" } };
    expect(keyOf(share, whole("30"))).toBe("targets.grid.sum.share");
    expect(keyOf(FIRMS, whole("5", null, "lte"))).toBe("targets.grid.sum.rank");
    expect(keyOf({ ...FIRMS, accrual: "qualitative" }, whole(null))).toBe(
      "targets.grid.sum.statement",
    );
    expect(keyOf(FIRMS, null)).toBe("targets.grid.sum.noWhole");
  });

  it("leaves out what is counted otherwise or due in another year, and counts it", () => {
    const parts = [part("40"), part("30", { calibre: "other" }), part("20", { year: 2024 })];
    expect(sumOfParts(FIRMS, whole("100"), parts)).toMatchObject({
      tone: "left",
      apart: 2,
      message: { values: { amountZh: "60\u00a0家" } },
    });
  });

  it("waits while a cell cannot be read", () => {
    const cells = ["a", "b"].map((scope) => ({ scope, current: null }));
    const basis = { ...whole("10"), indicator: "firms", scope: "province" } as never;
    const row = { indicator: "firms", whole: basis, basis, cells };
    const sum = sumOfRow(row, FIRMS, ({ scope }) =>
      scope === "a" ? undefined : { min: "10", max: null },
    );
    expect(sum.message.key).toBe("targets.grid.sum.unreadable");
  });
});

describe("a cell", () => {
  const boundsOf = (text: string, indicator = FIRMS) => {
    const read = readCell(text, indicator);
    return read.ok ? [read.bounds.min, read.bounds.max] : read.error.key;
  };

  it("takes a number or a range, with or without its unit", () => {
    for (const text of [
      "1-2",
      "1–2家",
      "1 至 2",
      "１～２",
      "1到2家",
      "1 to 2",
      "1家-2家",
      "1 to 2 firms",
    ]) {
      expect(boundsOf(text), text).toEqual(["1", "2"]);
    }
    expect(boundsOf("15000000万元", SCALE)).toEqual(["1500", null]);
    expect(boundsOf(" ７ ")).toEqual(["7", null]);
    expect(boundsOf("0")).toEqual(["0", null]);
  });

  it("says what it cannot read", () => {
    expect(boundsOf("-3")).toBe("checks.negativeCount");
    expect(boundsOf("2-1")).toBe("targets.errors.order");
    expect(boundsOf("1-")).toMatch(/^figures\.errors\./);
    expect(boundsOf("超过7")).toBe("targets.errors.qualifier");
    expect(boundsOf("7%")).toBe("figures.errors.otherUnit");
    expect(boundsOf("1-2-3")).toMatch(/^figures\.errors\./);
    expect(boundsOf(`${"1".repeat(70)}-${"2".repeat(70)}`)).toBe("figures.errors.valueTooLong");
  });

  it("is written as it is read, and the same in other words is the same", () => {
    const target = { min: "1", max: "2" };
    expect(cellText(target)).toBe("1–2");
    expect(saysTheSame("1至2家", target, FIRMS)).toBe(true);
    expect(saysTheSame("700.0", { min: "700", max: null }, SCALE)).toBe(true);
    expect(saysTheSame("", null, FIRMS)).toBe(true);
    expect(saysTheSame("", target, FIRMS)).toBe(false);
    expect(saysTheSame("0", null, FIRMS)).toBe(false);
  });
});

describe("the words of an allocation", () => {
  it("are made of its numbers, in both languages", () => {
    const inWords = (
      min: string,
      max: string | null,
      comparison: "gt" | "gte" | "lte" | "between",
    ) =>
      Object.values(wordingOf({ min, max }, comparison, FIRMS.unit)).map((text) =>
        text.replaceAll("\u00a0", " "),
      );
    expect(inWords("20", null, "gte")).toEqual(["20家以上", "at least 20 firms"]);
    expect(inWords("1", null, "gt")).toEqual(["超过1家", "more than 1 firm"]);
    expect(inWords("3", null, "lte")).toEqual(["不超过3家", "at most 3 firms"]);
    expect(inWords("1", "2", "between")).toEqual(["1至2家", "1 to 2 firms"]);
  });

  it("say amounts of money as English does", () => {
    expect(amountWords("98.8", MONEY)).toEqual({
      zh: "98.8\u00a0亿元",
      en: "CNY\u00a09.88\u00a0billion",
    });
    expect(amountWords("15000", MONEY).en).toBe("CNY\u00a01,500\u00a0billion");
    expect(amountWords("7", null)).toEqual({ zh: "7", en: "7" });
  });
});
