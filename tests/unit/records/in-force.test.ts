import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { recordsInForce, type ApprovedVersion } from "@/lib/records/in-force";
import { sharedRecords } from "@/lib/records/shared-records";
import { CORRECTED_SOURCES } from "@/prisma/data/corrections/corrected-sources";
import { FOUND_SOURCES } from "@/prisma/data/found/found-sources";
import { PLAN_RECORDS } from "@/prisma/data/records/plan-records";

function version(code: string, number: number, day: number, isWithdrawn = false): ApprovedVersion {
  const approvedAt = `2026-01-${String(day).padStart(2, "0")}T00:00:00.000Z`;
  return { kind: "fact", code, number, approvedAt, isWithdrawn };
}
const on = (day: number) => `2026-01-${String(day).padStart(2, "0")}T12:00:00.000Z`;

describe("the records in force", () => {
  const versions = [
    version("a", 1, 2),
    version("a", 2, 5),
    version("b", 1, 3),
    version("b", 2, 6, true),
    version("c", 1, 4, true),
    version("c", 2, 8),
  ];
  const shown = (day: number) =>
    recordsInForce(versions, on(day)).map(({ code, number }) => `${code}${number}`);

  it("are those approved last by the day, without what was withdrawn by then", () => {
    expect(shown(1)).toEqual([]);
    expect(shown(3)).toEqual(["a1", "b1"]);
    expect(shown(5)).toEqual(["a2", "b1"]);
    expect(shown(7)).toEqual(["a2"]);
    expect(shown(9)).toEqual(["a2", "c2"]);
  });

  it("are of one code in each kind apart", () => {
    const [first] = versions;
    if (first === undefined) throw new Error("no version");
    const both = [first, { ...first, kind: "action" }];
    expect(recordsInForce(both, on(9))).toHaveLength(2);
  });

  it("do not depend on the order, and never change for a day that is past", () => {
    const any = fc.array(
      fc
        .record({
          code: fc.constantFrom("a", "b", "c"),
          number: fc.integer({ min: 1, max: 9 }),
          day: fc.integer({ min: 1, max: 28 }),
          isWithdrawn: fc.boolean(),
        })
        .map(({ code, number, day, isWithdrawn }) => version(code, number, day, isWithdrawn)),
    );
    const unique = any.map((rows) => [
      ...new Map(rows.map((row) => [`${row.code}${row.number}`, row])).values(),
    ]);
    const names = (rows: readonly ApprovedVersion[]) =>
      rows.map(({ code, number }) => `${code}${number}`).toSorted();
    fc.assert(
      fc.property(unique, fc.integer({ min: 1, max: 28 }), (rows, day) => {
        const then = names(recordsInForce(rows, on(day)));
        expect(names(recordsInForce(rows.toReversed(), on(day)))).toEqual(then);
        const known = rows.filter(({ approvedAt }) => approvedAt <= on(day));
        expect(names(recordsInForce(known, on(day)))).toEqual(then);
      }),
    );
  });
});

describe("the records of a link that shares some indicators", () => {
  const records = PLAN_RECORDS.map((record) => ({ ...record, number: 1, approvedAt: on(1) }));
  const known = { records, sources: [...CORRECTED_SOURCES, ...FOUND_SOURCES] };

  it("are about some of those and nothing else, with their sources alone", () => {
    const shared = sharedRecords(known, ["scale"]);
    expect(shared.records.length).toBeGreaterThan(0);
    for (const { payload } of shared.records) expect(payload.indicators).toEqual(["scale"]);
    const used = new Set(shared.records.flatMap(({ payload }) => payload.sources));
    expect(new Set(shared.sources.map(({ key }) => key))).toEqual(used);
  });

  it("are all where it shares all, and none where it shares none", () => {
    expect(sharedRecords(known, null).records).toHaveLength(records.length);
    expect(sharedRecords(known, []).records).toEqual([]);
  });
});
