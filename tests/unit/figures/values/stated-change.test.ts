import { describe, expect, it } from "vitest";

import { statedChange } from "@/lib/figures/values/stated-change";
import type { StatedValue } from "@/lib/figures/types";

function said(value: string | null, more: Partial<StatedValue> = {}): StatedValue {
  return { value, flag: null, qualifier: "exact", nature: "actual", ...more };
}

describe("statedChange", () => {
  it("is the difference and its share of the value before", () => {
    expect(statedChange(said("700"), said("720"))).toEqual({
      difference: "20",
      percent: "2.9",
      approximate: false,
    });
  });

  it("never says that nothing changed where something did", () => {
    expect(statedChange(said("13865"), said("13866"))?.percent).toBe("0.007");
    expect(statedChange(said("720"), said("720"))?.percent).toBe("0");
  });

  it("is only about, where one of the two is", () => {
    expect(statedChange(said("516", { qualifier: "about" }), said("520"))?.approximate).toBe(true);
  });

  it.each([
    ["nothing before", null, said("720")],
    ["a flag before", said(null, { flag: "not-collected" }), said("720")],
    ["a flag now", said("700"), said(null, { flag: "not-applicable" })],
    ["more than", said("1000", { qualifier: "more-than" }), said("1100")],
    ["nearly", said("700"), said("720", { qualifier: "nearly" })],
    ["a forecast beside an actual", said("700", { nature: "forecast" }), said("720")],
  ])("says nothing of %s", (_name, before, after) => {
    expect(statedChange(before, after)).toBeNull();
  });

  it("compares a provisional value with the actual one, and two forecasts", () => {
    expect(statedChange(said("700", { nature: "provisional" }), said("720"))).not.toBeNull();
    const forecast = { nature: "forecast" } as const;
    expect(statedChange(said("700", forecast), said("720", forecast))).not.toBeNull();
  });
});
