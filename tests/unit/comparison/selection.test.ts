import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { comparisonRows } from "@/lib/comparison/rows";
import { MOST } from "@/lib/comparison/schema";
import { chooseSelection, selectionQuery } from "@/lib/comparison/selection";

import { assessmentFixture } from "../../support/plans/assessment-fixture";

const assessment = assessmentFixture({
  figures: [
    { year: 2023, value: "668" },
    { year: 2024, value: "930" },
    { scope: "xiangyang", year: 2024, value: null, flag: "not-collected" },
  ],
});

const choose = (params: Parameters<typeof chooseSelection>[0]) =>
  chooseSelection(params, assessment);

describe("chooseSelection", () => {
  it("chooses something useful where the address says nothing", () => {
    const { selection, notices } = choose({});
    expect(selection).toEqual({
      indicators: ["scale", "landmark-results"],
      scopes: ["province", "wuhan", "xiangyang", "yichang"],
      years: [2022, 2023, 2024, 2025],
      mode: "value",
      sort: "plan",
      dir: "asc",
    });
    expect(notices).toEqual([]);
  });

  it("reads lists, repeated fields and ranges alike, in the plan's order", () => {
    const listed = choose({
      indicators: "ai-firms,scale",
      scopes: "wuhan,province",
      years: "2023-2025",
    });
    const repeated = choose({
      indicators: ["scale", "ai-firms"],
      scopes: ["province", "wuhan"],
      from: "2025",
      to: "2023",
    });
    expect(listed.selection).toMatchObject({
      indicators: ["scale", "ai-firms"],
      scopes: ["province", "wuhan"],
      years: [2023, 2024, 2025],
    });
    expect(repeated.selection).toEqual(listed.selection);
  });

  it("reads what it wrote", () => {
    const { selection } = choose({
      indicators: "scale",
      years: "2020,2024",
      sort: "y2024",
      dir: "desc",
    });
    expect(choose(selectionQuery(selection)).selection).toEqual(selection);
  });

  it.each([
    [{ indicators: "nothing,scale" }, ["compare.errors.unknown.indicators"]],
    [{ scopes: "moon" }, ["compare.errors.unknown.scopes"]],
    [{ years: "1800" }, ["compare.errors.unknown.years"]],
    [{ years: "2025-2023" }, ["compare.errors.unreadable"]],
    [{ years: "soon" }, ["compare.errors.unreadable"]],
    [{ indicators: "x".repeat(5000) }, ["compare.errors.unreadable"]],
    [{ sort: "y1800", dir: "sideways" }, []],
    [{ indicators: "national-standing" }, ["compare.errors.unknown.indicators"]],
  ])("says what it left out of %j", (params, keys) => {
    const { selection, notices } = choose(params);
    expect(notices.map(({ key }) => key)).toEqual(keys);
    expect(selection.indicators.length).toBeGreaterThan(0);
    expect(selection.sort).toBe("plan");
  });

  it("never asks for more cells than it allows, whatever the address says", () => {
    const all = assessment.indicators.map(({ code }) => code).join(",");
    expect(choose({ indicators: all }).notices.map(({ key }) => key)).toContain(
      "compare.errors.most.indicators",
    );
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(all, "wuhan,province", "1900-2000", "2020-2025"),
    );
    const field = fc.oneof(part, fc.array(part, { maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.record({
          indicators: field,
          scopes: field,
          years: field,
          from: field,
          sort: field,
          dir: field,
        }),
        (params) => {
          const { selection } = choose(params);
          expect(selection.indicators.length).toBeLessThanOrEqual(MOST.indicators);
          expect(selection.scopes.length).toBeLessThanOrEqual(MOST.scopes);
          expect(selection.years.length).toBeLessThanOrEqual(MOST.years);
          expect(selection.years.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("comparisonRows", () => {
  const rowsOf = (params: Parameters<typeof chooseSelection>[0]) =>
    comparisonRows(assessment, choose(params).selection).map(
      ({ indicator, scope, calibre, points }) =>
        [indicator.code, scope.scope, calibre, ...points.map((point) => point?.value ?? null)].join(
          " ",
        ),
    );

  it("gives every calibre a line of its own, and names what nobody reported", () => {
    expect(
      rowsOf({ indicators: "scale", scopes: "province,wuhan,yichang", years: "2022-2024" }),
    ).toEqual([
      "scale province core-scale 516  ",
      "scale province industry-scale  668 930",
      "scale wuhan firm-directory  500 700",
      "scale yichang    ",
    ]);
  });

  it("keeps a flag as a missing value", () => {
    expect(rowsOf({ indicators: "scale", scopes: "xiangyang", years: "2024" })).toEqual([
      "scale xiangyang industry-scale ",
    ]);
  });

  it("sorts by a year, what is not known last either way", () => {
    const query = {
      indicators: "scale",
      scopes: "province,wuhan,yichang",
      years: "2024",
      sort: "y2024",
    };
    expect(rowsOf({ ...query, dir: "asc" }).map((row) => row.split(" ")[1])).toEqual([
      "wuhan",
      "province",
      "yichang",
    ]);
    expect(rowsOf({ ...query, dir: "desc" }).map((row) => row.split(" ")[1])).toEqual([
      "province",
      "wuhan",
      "yichang",
    ]);
  });

  it("never ranks values of two units against each other", () => {
    const query = { indicators: "scale,ai-firms", scopes: "province,wuhan", years: "2024" };
    expect(
      rowsOf({ ...query, sort: "y2024", dir: "desc" }).map((row) => row.split(" ")[0]),
    ).toEqual(["scale", "scale", "ai-firms", "ai-firms"]);
  });

  it("sorts by scope and by indicator", () => {
    const query = { indicators: "scale,ai-firms", scopes: "province,wuhan", years: "2024" };
    const scopes = (dir: string) =>
      rowsOf({ ...query, sort: "scope", dir }).map((row) => row.split(" ").slice(0, 2).join(" "));
    expect(scopes("asc")).toEqual([
      "scale province",
      "ai-firms province",
      "scale wuhan",
      "ai-firms wuhan",
    ]);
    expect(scopes("desc")[0]).toBe("scale wuhan");
  });
});
