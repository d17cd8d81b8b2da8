import { describe, expect, it } from "vitest";

import {
  FIRST_MISSING,
  gridPath,
  pathWithQuery,
  placePath,
  readPlace,
} from "@/lib/figures/read-place";

import { CATALOGUE } from "./catalogue";

const OPTIONS = {
  catalogue: CATALOGUE,
  calibresInUse: {
    scale: ["industry-scale"],
    firms: ["department-count"],
    share: [],
    standing: [],
  },
};
const USUAL = {
  plan: "plan",
  indicator: "scale",
  scope: "province",
  year: 2025,
  calibre: "industry-scale",
};

describe("readPlace", () => {
  it("opens with the usual cell", () => {
    expect(readPlace({}, OPTIONS, 2025)).toEqual({ key: USUAL, replaced: [] });
  });

  it("reads what placePath wrote", () => {
    const key = { ...USUAL, indicator: "firms", scope: "wuhan", year: 2023 };
    const params = Object.fromEntries(new URL(placePath("/figures", key), "http://x").searchParams);
    expect(readPlace(params, OPTIONS, 2025)).toEqual({ key, replaced: [] });
  });

  it("takes the indicator's own calibre when the indicator was changed in the form", () => {
    const params = { indicator: "firms", for: "scale", calibre: "industry-scale" };
    expect(readPlace(params, OPTIONS, 2025)).toMatchObject({
      key: { indicator: "firms", calibre: "department-count" },
      replaced: [],
    });
  });

  it("replaces what is unknown and says so", () => {
    const params = { indicator: "x", scope: "y", year: "1900", calibre: "z" };
    expect(readPlace(params, OPTIONS, 2025)).toEqual({
      key: USUAL,
      replaced: ["indicator", "scope", "year", "calibre"],
    });
    expect(readPlace({ year: "20x5", scope: ["a", "b"] }, OPTIONS, 2025)).toEqual({
      key: USUAL,
      replaced: ["year"],
    });
  });

  it("is null for a plan without indicators", () => {
    const empty = { ...OPTIONS, catalogue: { ...CATALOGUE, indicators: [] } };
    expect(readPlace({}, empty, 2025)).toBeNull();
  });
});

describe("gridPath", () => {
  it("leads to a cell of a year's grid, or to the first one without a value", () => {
    const key = { plan: "p", indicator: "scale", scope: "wuhan", year: 2024, calibre: "own" };
    expect(gridPath("p", 2024, key)).toBe(
      "/figures?plan=p&year=2024&scope=all#cell-scale/wuhan/2024/own",
    );
    expect(gridPath("p", 2025, FIRST_MISSING)).toBe("/figures?plan=p&year=2025&scope=all#missing");
  });
});

describe("pathWithQuery", () => {
  it("keeps single texts only", () => {
    expect(pathWithQuery("/figures", { year: "2024", scope: ["a"], x: undefined })).toBe(
      "/figures?year=2024",
    );
    expect(pathWithQuery("/figures", {})).toBe("/figures");
  });
});
