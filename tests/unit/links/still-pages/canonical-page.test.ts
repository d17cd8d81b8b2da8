import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { readOutlookInputs } from "@/lib/assessment/outlook/outlook-params";
import { chooseSelection } from "@/lib/comparison/selection";
import { canonicalPage, isPagePath } from "@/lib/links/still-pages/canonical-page";
import { indicatorOf } from "@/tests/support/plans/hubei-plan";
import { scaleByHub } from "@/tests/support/plans/parts-fixture";

const assessment = { ...scaleByHub(), release: 3 };
const read = (path: string, query: string | URLSearchParams = "") =>
  canonicalPage(path, new URLSearchParams(query), async () => assessment);

const made = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("2023", "2024", " 2024", "1999", "hubs", "scale", "wuhan", "province,wuhan"),
  fc.constantFrom("met", "missed", "awaiting-data", "nothing"),
  fc.constantFrom("scale,ai-firms,unknown", "2023-2025", "y2024", "desc", "linear", "12.50", "1"),
);
const names = [
  "verdict",
  "pillar",
  "year",
  "by",
  "from",
  "to",
  "sort",
  "dir",
  "indicators",
  "scopes",
  "years",
];
const name = fc.oneof(fc.constantFrom(...names, "g.wuhan", "g.rest", "path", "utm"), fc.string());
const queries = fc.array(fc.tuple(name, made), { maxLength: 6 }).map((p) => new URLSearchParams(p));

function paramsOf(search: string | URLSearchParams) {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const all = params.getAll(key);
      return [key, all.length > 1 ? all : all[0]];
    }),
  );
}

describe("the canonical address of a public page", () => {
  it.each([
    ["", "utm_source=chat&year=2024&asOf=2020-01-01", "", "year=2024&release=-"],
    ["", "year=1999", "", "year=-"],
    ["", "release=2", "", "release=-"],
    ["", "release=3&asOf=", "", ""],
    ["/pillars/wuhan", "release=2&release=3", "/pillars/wuhan", "release=-"],
    ["", "verdict=missed&year=2024", "", "year=2024&verdict=missed"],
    ["", "verdict=Missed", "", ""],
    ["", "verdict=missed&verdict=met", "", ""],
    ["/pillars", "pillar=wuhan&verdict=met", "/pillars", "pillar=wuhan"],
    ["/pillars", "pillar=province", "/pillars", ""],
    [
      "/register",
      "q=made-up&state=lead&scope=wuhan&of=2024",
      "/register",
      "state=lead&scope=wuhan&of=2024",
    ],
    ["/register", "indicator=made-up&scope=nowhere&of=1&page=-1&state=good", "/register", ""],
    ["/register", "indicator=none&page=99999", "/register", "indicator=none&page=100"],
    ["/pillars", "pillar=made-up", "/pillars", ""],
    ["", "year=2024&year=2023", "", "year=-"],
    ["/indicators/scale", "by=years&by2=1&year=%202024", "/indicators/scale", "year=2024&by=years"],
    ["/indicators/scale", "by=nothing", "/indicators/scale", ""],
    ["/indicators/made-up-1", "year=2024", "/indicators/-", ""],
    ["/indicators/made-up-1/outlook", "g.wuhan=3", "/indicators/-/outlook", ""],
    ["/indicators/indicators", "", "/indicators/-", ""],
    ["/pillars/nowhere", "", "/pillars/-", ""],
    ["/pillars/wuhan", "x=1", "/pillars/wuhan", ""],
    ["/pillars/wuhan", "row=scale&year=2024", "/pillars/wuhan", "year=2024&row=scale"],
    ["/pillars/wuhan", "row=made-up", "/pillars/wuhan", ""],
    ["/pillars/wuhan", "row=scale&row=scale", "/pillars/wuhan", ""],
    ["/changes", "from=2", "/changes", "from=2"],
    ["/changes", "from=3", "/changes", "from=-"],
    ["/changes", "from=2025-03-01", "/changes", "from=-"],
    ["/changes", "from=singlemessage&isappinstalled=0", "/changes", ""],
    ["/final", "year=2024", "/final", ""],
    [
      "/compare",
      "dir=desc&indicators=ai-firms%2Cscale&x=1",
      "/compare",
      "indicators=scale%2Cai-firms&dir=desc",
    ],
    ["/embed/scale", "x=1", "/embed/scale", ""],
  ])("of %j?%s", async (path, query, canonicalPath, search) => {
    expect(await read(path, query)).toEqual({ path: canonicalPath, search });
  });

  it("is none for what is no page", async () => {
    for (const path of ["/unlock", "/indicators/a/b", "/x", "/pillars/wuhan/x"]) {
      expect(isPagePath(path), path).toBe(false);
      expect(await read(path), path).toBeNull();
    }
  });

  it("is one of few, whatever a stranger makes up", async () => {
    const seen = new Map<string, Set<string>>();
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        for (const path of [
          "",
          "/pillars",
          "/indicators/scale",
          "/pillars/wuhan",
          "/changes",
          "/final",
        ]) {
          const found = await read(path, query);
          const searches = seen.get(path) ?? new Set();
          seen.set(path, searches.add(found?.search ?? ""));
        }
      }),
      { numRuns: 500 },
    );
    const years = assessment.plan.endYear - assessment.plan.startYear + 1;
    for (const [path, searches] of seen) {
      expect(searches.size, path).toBeLessThanOrEqual((years + 2) * 10);
    }
  });

  it("is its own canonical address", async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        for (const path of ["", "/compare", "/changes", "/indicators/scale/outlook"]) {
          const once = await read(path, query);
          expect(await read(path, once?.search)).toEqual(once);
        }
      }),
    );
  });

  it("shows the comparison that was asked for, and says the same of it", async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const canonical = await read("/compare", query);
        const shown = chooseSelection(paramsOf(canonical?.search ?? ""), assessment);
        expect(shown).toEqual(chooseSelection(paramsOf(query), assessment));
      }),
      { numRuns: 300 },
    );
  });

  it("calculates what was asked for", async () => {
    const model = outlookModel(assessment, indicatorOf(assessment, "scale"));
    if (typeof model === "string") throw new Error(model);
    const numbers = (search: string | URLSearchParams) => {
      const { inputs, pathProblem } = readOutlookInputs(model, paramsOf(search));
      const fields = inputs.fields.map(({ growth, chosen, problem }) => [
        growth.toDecimalPlaces(5).toNumber() + 0,
        chosen,
        problem,
      ]);
      return { fields, path: inputs.path, pathProblem };
    };
    const growth = fc.oneof(
      fc.double({ noNaN: true, min: -2000, max: 2000 }).map((value) => value.toFixed(3)),
      made,
    );
    await fc.assert(
      fc.asyncProperty(growth, growth, made, async (wuhan, rest, path) => {
        const query = new URLSearchParams({ "g.wuhan": wuhan, "g.rest": rest, path });
        const canonical = await read("/indicators/scale/outlook", query);
        expect(numbers(canonical?.search ?? "")).toEqual(numbers(query));
      }),
      { numRuns: 300 },
    );
  });
});
