import { describe, expect, it } from "vitest";

import { assess, indicatorOf, revision } from "../../support/plans/hubei-plan";

const at = (
  scope: string,
  value: string | null,
  over: Parameters<typeof revision>[0] = { year: 2024 },
) => revision({ scope, value, flag: value === null ? "not-collected" : null, ...over });
const restOf = (revisions: readonly ReturnType<typeof revision>[], year = 2025) =>
  indicatorOf(assess({ revisions }, year), "scale").rest;

describe("parts and whole", () => {
  it("subtracts the hubs from the province", () => {
    const figures = [
      at("province", "1000"),
      at("wuhan", "700"),
      at("xiangyang", "120"),
      at("yichang", "90"),
    ];
    expect(restOf(figures)[0]).toEqual({
      year: 2024,
      calibre: "industry-scale",
      whole: "province",
      kind: "hub",
      parts: ["wuhan", "xiangyang", "yichang"],
      missing: [],
      value: 90,
      atMost: false,
      conflict: false,
    });
  });

  it("names what is missing and calls the rest at most, a flag being no zero", () => {
    const figures = [at("province", "1000"), at("wuhan", "700"), at("yichang", null)];
    expect(restOf(figures)).toMatchObject([
      {
        kind: "hub",
        parts: ["wuhan"],
        missing: ["xiangyang", "yichang"],
        value: 300,
        atMost: true,
      },
      { kind: "carrier", whole: "wuhan", parts: [], value: 700, atMost: true },
      { kind: "field", whole: "province", parts: [], value: 1000, atMost: true },
    ]);
  });

  it("keeps zero a part", () => {
    const figures = [
      at("province", "10"),
      at("wuhan", "0"),
      at("xiangyang", "1"),
      at("yichang", "2"),
    ];
    expect(restOf(figures)[0]).toMatchObject({ value: 7, atMost: false });
  });

  it("shows parts above the whole as a conflict", () => {
    const [row] = restOf([at("province", "500"), at("wuhan", "700")]);
    expect(row).toMatchObject({ value: -200, conflict: true, atMost: true });
  });

  it("adds decimals: 0.1 + 0.2 leaves nothing of 0.3", () => {
    const figures = [
      at("province", "0.3"),
      at("wuhan", "0.1"),
      at("xiangyang", "0.2"),
      at("yichang", "0"),
    ];
    expect(restOf(figures)[0]).toMatchObject({ value: 0, conflict: false, atMost: false });
  });

  it("loses no digit: the parts exceed the whole by a billionth of a millionth", () => {
    const figures = [
      at("province", "999999999999999"),
      at("wuhan", "999999999999998"),
      at("xiangyang", "1"),
      at("yichang", "0.000000000000001"),
    ];
    expect(restOf(figures)[0]).toMatchObject({ value: -1e-15, conflict: true });
  });

  it("keeps calibres, forecasts and later years apart", () => {
    const figures = [
      at("province", "1000"),
      at("wuhan", "700", { year: 2024, calibre: "firm-directory" }),
      at("xiangyang", "100", { year: 2024, nature: "forecast" }),
      at("province", "2000", { year: 2026 }),
    ];
    const rows = restOf(figures, 2027);
    expect(rows[0]).toMatchObject({ kind: "hub", parts: [], value: 1000, atMost: true });
    expect(rows.map((row) => [row.calibre, row.kind])).toEqual([
      ["industry-scale", "hub"],
      ["industry-scale", "field"],
      ["firm-directory", "carrier"],
    ]);
  });

  it("divides nothing that is no number", () => {
    const figure = revision({ indicator: "national-standing", year: 2024, value: "1" });
    expect(indicatorOf(assess({ revisions: [figure] }), "national-standing").rest).toEqual([]);
  });
});
