import { describe, expect, it } from "vitest";

import { differencesOf } from "@/lib/comparison/differences";
import { measuredRows } from "@/lib/comparison/measured-rows";
import { comparisonRows } from "@/lib/comparison/rows";
import { canonicalSelection, chooseSelection } from "@/lib/comparison/selection";

import { assess, BASE, revision, target } from "../../support/plans/hubei-plan";

const allocation = { indicator: "scale", calibre: "industry-scale", origin: "allocation" } as const;
const assessment = assess(
  {
    targets: [
      ...BASE.targets,
      target({ ...allocation, scope: "wuhan", min: "1000" }),
      target({ ...allocation, scope: "yichang", min: "100", comparison: "lte" }),
    ],
    revisions: [
      revision({ year: 2022, value: "353.6", scope: "wuhan" }),
      revision({ year: 2024, value: "605.9", scope: "wuhan" }),
      revision({ year: 2025, value: "999.96", scope: "wuhan" }),
      revision({ year: 2025, value: "620", scope: "wuhan", calibre: "related-scale" }),
      revision({ year: 2025, value: "131.7", scope: "xiangyang" }),
      revision({ year: 2022, value: "0", scope: "yichang" }),
      revision({ year: 2025, value: "58.6", scope: "yichang" }),
    ],
  },
  2025,
);
const scopes = "wuhan,xiangyang,yichang";

function rowsIn(mode: string) {
  const { selection } = chooseSelection({ indicators: "scale", scopes, mode }, assessment);
  return measuredRows(assessment, comparisonRows(assessment, selection), selection.mode);
}

const told = (mode: string) =>
  rowsIn(mode).map(({ scope, calibre, points, target: due, obstacle }) => [
    `${scope.scope} ${calibre ?? ""}`,
    obstacle ?? points.map((point) => point?.value ?? null),
    due?.value ?? null,
  ]);

describe("measuredRows", () => {
  it("leaves values as they are, each with its own target", () => {
    expect(told("value")).toEqual([
      ["wuhan industry-scale", [353.6, null, 605.9, 999.96], 1000],
      ["wuhan related-scale", [null, null, null, 620], null],
      ["xiangyang industry-scale", [null, null, null, 131.7], null],
      ["yichang industry-scale", [0, null, null, 58.6], 100],
    ]);
  });

  it("measures shares of the own target, as the read model does, and says why it cannot", () => {
    expect(told("target")).toEqual([
      ["wuhan industry-scale", [35.36, null, 60.59, 99.996], 100],
      ["wuhan related-scale", "other-calibre", null],
      ["xiangyang industry-scale", "no-target", null],
      ["yichang industry-scale", "lower-is-better", null],
    ]);
    const wuhan = rowsIn("target")[0];
    const attainment = wuhan?.scope.attainment ?? 0;
    expect(wuhan?.points.at(-1)?.value).toBe(attainment * 100);
  });

  it("sets the year before the plan to 100, in one calibre, and never divides by nothing", () => {
    const [wuhan, related, xiangyang, yichang] = rowsIn("index");
    expect(wuhan?.points.map((point) => point?.value ?? null)).toEqual([
      100,
      null,
      expect.closeTo((605.9 / 353.6) * 100, 9),
      expect.closeTo((999.96 / 353.6) * 100, 9),
    ]);
    expect(wuhan?.target?.value).toBeCloseTo((1000 / 353.6) * 100, 9);
    expect([related, xiangyang, yichang].map((row) => row?.obstacle)).toEqual([
      "no-base",
      "no-base",
      "zero-base",
    ]);
  });

  it("starts the index from a given baseline of that year and calibre, not from another's", () => {
    const given = (calibre: string) =>
      assess(
        {
          baselines: BASE.baselines.map((one) => ({ ...one, calibre })),
          revisions: [revision({ year: 2024, value: "774" })],
        },
        2025,
      );
    const province = (calibre: string) => {
      const state = given(calibre);
      const query = { indicators: "scale", scopes: "province", mode: "index" };
      const { selection } = chooseSelection(query, state);
      return measuredRows(state, comparisonRows(state, selection), "index")[0];
    };
    expect(province("industry-scale")?.points.at(2)?.value).toBe(150);
    expect(province("core-scale")?.obstacle).toBe("no-base");
  });
});

describe("differencesOf", () => {
  it("measures from the first scope in the last year, never across calibres", () => {
    const rows = rowsIn("value");
    expect(differencesOf(rows, rows)).toEqual([
      { kind: "first" },
      { kind: "other-calibre" },
      { kind: "difference", amount: -868.26 },
      { kind: "difference", amount: -941.36 },
    ]);
    const index = rowsIn("index").toReversed();
    expect(differencesOf(index, index)[0]).toEqual({ kind: "unknown" });
    const shares = rowsIn("target");
    expect(differencesOf(shares, shares).map(({ kind }) => kind)).toEqual([
      "first",
      "other-calibre",
      "unknown",
      "unknown",
    ]);
  });
});

describe("the mode in the address", () => {
  it("is one of three, and any other text is the usual one", () => {
    const modeOf = (mode: string | string[]) =>
      chooseSelection({ mode }, assessment).selection.mode;
    expect(["value", "target", "index", "x", ""].map(modeOf)).toEqual([
      "value",
      "target",
      "index",
      "value",
      "value",
    ]);
    expect(canonicalSelection({ mode: "index" }, assessment)).toEqual({ mode: "index" });
    expect(canonicalSelection({ mode: "value" }, assessment)).toEqual({});
    expect(canonicalSelection({ mode: "nonsense" }, assessment)).toEqual({});
  });
});
