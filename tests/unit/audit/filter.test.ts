import { describe, expect, it } from "vitest";

import { filterParams, filterWhere, parseBefore, parseFilter } from "@/lib/audit/filter";

describe("the filter of an address", () => {
  it("leaves out what is blank or makes no sense", () => {
    const filter = parseFilter({
      from: "2026-02-30",
      to: "2026-03-01",
      actor: "",
      action: ["a", "b"],
      subject: "  scale ",
    });
    expect(filterParams(filter)).toEqual({ to: "2026-03-01", subject: "scale" });
    expect(filterParams(parseFilter({ subject: "   " }))).toEqual({});
    expect(["7", "0", "-1", "x", undefined, "9".repeat(20)].map(parseBefore)).toEqual([
      ...[7, null, null, null, null, null],
    ]);
  });

  it("takes days as days in China, the last one included", () => {
    expect(filterWhere({ from: "2026-03-01", to: "2026-03-01" })).toEqual({
      at: { gte: new Date("2026-02-28T16:00:00Z"), lt: new Date("2026-03-01T16:00:00Z") },
    });
    expect(filterWhere({})).toEqual({});
    expect(filterWhere({ actor: "nobody" })).toEqual({ actorId: null });
  });
});
