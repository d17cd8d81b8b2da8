import { describe, expect, it } from "vitest";

import {
  calendarDay,
  formatDay,
  formatNumber,
  formatShare,
  formatAmount,
  joinUnit,
} from "@/lib/words/format";

const scale = { decimals: 1, locale: "zh" } as const;
const count = { decimals: 0, locale: "zh" } as const;

describe("formatNumber", () => {
  it("shows at most one decimal and drops a zero", () => {
    expect(formatNumber(1203.0413, scale)).toBe("1203");
    expect(formatNumber(736.4468, scale)).toBe("736.4");
    expect(formatNumber(32.65, scale)).toBe("32.7");
  });

  it("shows counts whole and groups thousands in English only", () => {
    expect(formatNumber(66.67, count)).toBe("67");
    expect(formatNumber(1326, count)).toBe("1326");
    expect(formatNumber(1326, { ...count, locale: "en" })).toBe("1,326");
    expect(formatNumber(1234567.8, { ...scale, locale: "en" })).toBe("1,234,567.8");
  });

  it("never rounds a value up to a bound it has not reached", () => {
    expect(formatNumber(1499.96, { ...scale, bound: 1500 })).toBe("1499.9");
    expect(formatNumber(1500, { ...scale, bound: 1500 })).toBe("1500");
    expect(formatNumber(99.6, { ...count, bound: 100 })).toBe("99");
  });

  it("never understates what is required, and is not fooled by a float's last digit", () => {
    expect(formatNumber(26.1, { ...count, rounding: "up" })).toBe("27");
    expect(formatNumber(80.00000000000001, { ...count, rounding: "up" })).toBe("80");
    expect(formatNumber(0.04, { ...scale, rounding: "up" })).toBe("0.1");
  });

  it("writes zero without a sign and a negative number with a minus sign", () => {
    expect(formatNumber(-0.01, scale)).toBe("0");
    expect(formatNumber(-3.25, scale)).toBe("\u22123.3");
  });
});

describe("formatShare", () => {
  it("has one decimal", () => {
    expect(formatShare(700 / 1500)).toBe("46.7%");
    expect(formatShare(1.2)).toBe("120.0%");
    expect(formatShare(-0.05)).toBe("\u22125.0%");
  });

  it("does not carry 99.96 % over to 100 %", () => {
    expect(formatShare(0.9996)).toBe("99.9%");
    expect(formatShare(1)).toBe("100.0%");
    expect(formatShare(1.0004)).toBe("100.0%");
  });

  it("does not carry a pace over the threshold of its verdict", () => {
    const thresholds = [0, 0.6, 0.95, 1];
    expect(formatShare(0.9497, thresholds)).toBe("94.9%");
    expect(formatShare(0.5999, thresholds)).toBe("59.9%");
    expect(formatShare(-0.0003, thresholds)).toBe("\u22120.1%");
    expect(formatShare(0.95, thresholds)).toBe("95.0%");
  });
});

describe("formatDay", () => {
  it("writes the day in Shanghai", () => {
    expect(formatDay("2024-12-31T15:59:59.999Z", "zh")).toBe("2024年12月31日");
    expect(formatDay("2024-12-31T16:00:00.000Z", "zh")).toBe("2025年1月1日");
    expect(formatDay("2024-12-31T15:59:59.999Z", "en")).toBe("31 December 2024");
  });

  it("says no more of a date than is known", () => {
    expect(formatDay("2026-03", "zh")).toBe("2026年3月");
    expect(formatDay("2026-03", "en")).toBe("March 2026");
    expect(formatDay("2025", "zh")).toBe("2025年");
    expect(formatDay("2025", "en")).toBe("2025");
  });

  it("gives a date field its day", () => {
    expect(calendarDay("2024-12-31T16:30:00.000Z")).toBe("2025-01-01");
  });
});

describe("joinUnit", () => {
  const money = { zh: "亿元", en: "100 million CNY" };
  const labs = { zh: "家", en: "labs" };

  it("writes an English unit that is an amount as a factor", () => {
    expect(joinUnit("700", money, "en")).toBe("700\u00a0×\u00a0100 million CNY");
    expect(joinUnit("700", money, "zh")).toBe("700\u00a0亿元");
  });

  it("counts one in the singular", () => {
    expect(joinUnit("1", labs, "en", true)).toBe("1\u00a0lab");
    expect(joinUnit("2", labs, "en")).toBe("2\u00a0labs");
  });
});

describe("formatAmount", () => {
  const money = { zh: "亿元", en: "100 million CNY" };
  const write = (amount: number, locale: "zh" | "en", bare = false, bound?: number) =>
    formatAmount(amount, money, bare, { decimals: 1, locale, bound });

  it("writes an amount of money in the language's own thousands, digit for digit", () => {
    expect(write(1386.5, "zh")).toBe("1386.5\u00a0亿元");
    expect(write(1386.5, "en")).toBe("CNY\u00a0138.65\u00a0billion");
    expect(write(-113.5, "en")).toBe("CNY\u00a0\u221211.35\u00a0billion");
    expect(write(15000, "en")).toBe("CNY\u00a01,500\u00a0billion");
  });

  it("writes the number alone in the unit that is shown", () => {
    expect(write(468.6, "zh", true)).toBe("468.6");
    expect(write(468.6, "en", true)).toBe("46.86");
  });

  it("never rounds an amount up to its bound, in neither unit", () => {
    expect(write(1499.99, "zh", true, 1500)).toBe("1499.9");
    expect(write(1499.99, "en", true, 1500)).toBe("149.99");
    expect(write(1499.999, "en", true, 1500)).toBe("149.99");
  });

  it("leaves counts as they are", () => {
    const labs = { zh: "家", en: "labs" };
    expect(formatAmount(1, labs, false, { decimals: 0, locale: "en" })).toBe("1\u00a0lab");
    expect(formatAmount(3, labs, true, { decimals: 0, locale: "en" })).toBe("3");
    expect(formatAmount(3, null, false, { decimals: 0, locale: "en" })).toBe("3");
  });
});
