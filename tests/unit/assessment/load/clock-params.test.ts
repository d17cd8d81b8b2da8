import { describe, expect, it } from "vitest";

import { parseAsOf, parseYear } from "@/lib/assessment/load/clock-params";

const plan = { startYear: 2023, endYear: 2025 };

describe("parseYear", () => {
  it.each([undefined, null, "", "  ", []])("reads %j as not given", (text) => {
    expect(parseYear(text, plan)).toEqual({ ok: true, value: undefined });
  });

  it.each(["2023", "2024", "2025"])("takes the plan's year %s", (text) => {
    expect(parseYear(text, plan)).toEqual({ ok: true, value: Number(text) });
  });

  it.each(["2022", "2026", "24", "2024.0", "2e3", "+2024", "-2024", "２０２４", "2024a", "NaN"])(
    "refuses %s with the years there are",
    (text) => {
      expect(parseYear(text, plan)).toEqual({
        ok: false,
        message: { key: "errors.year", values: { first: "2023", last: "2025" } },
      });
    },
  );

  it("refuses a parameter given twice", () => {
    expect(parseYear(["2023", "2024"], plan).ok).toBe(false);
    expect(parseYear(["2024"], plan)).toEqual({ ok: true, value: 2024 });
  });
});

describe("parseAsOf", () => {
  it.each([
    ["2024-12-31", "2024-12-31T15:59:59.999Z"],
    ["2024-02-29", "2024-02-29T15:59:59.999Z"],
    ["2024-12-31T10:00:00Z", "2024-12-31T10:00:00.000Z"],
    ["2024-12-31T18:00+08:00", "2024-12-31T10:00:00.000Z"],
    ["2024-12-31T18:00:00 08:00", "2024-12-31T10:00:00.000Z"],
    ["2024-12-31T10:00:00.5Z", "2024-12-31T10:00:00.500Z"],
  ])("reads %s as %s", (text, value) => {
    expect(parseAsOf(text)).toEqual({ ok: true, value });
  });

  it.each([
    "2023-02-29",
    "2024-02-30",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "2024-12-31T24:00:00Z",
    "2024-12-31T10:00:00",
    "2024-2-30T10:00:00Z",
    "2024-02-30T10:00:00Z",
    "0099-01-01",
    "yesterday",
    "1735603200",
    "2024",
  ])("refuses %s", (text) => {
    expect(parseAsOf(text)).toEqual({ ok: false, message: { key: "errors.asOf" } });
  });

  it("reads nothing as now", () => {
    expect(parseAsOf(undefined)).toEqual({ ok: true, value: undefined });
    expect(parseAsOf("")).toEqual({ ok: true, value: undefined });
  });
});
