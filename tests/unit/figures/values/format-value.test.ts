import { describe, expect, it } from "vitest";

import { formatValue } from "@/lib/figures/values/format-value";
import { changeOf, formatChange } from "@/lib/figures/values/value-change";

describe("formatValue", () => {
  it.each([
    ["1500", "1500", "1,500"],
    ["1234567.5", "1234567.5", "1,234,567.5"],
    ["0.1234", "0.1234", "0.1234"],
    ["-1500", "−1500", "−1,500"],
  ])("%s", (value, zh, en) => {
    expect(formatValue(value, "zh")).toBe(zh);
    expect(formatValue(value, "en")).toBe(en);
  });
});

describe("changeOf", () => {
  it("is exact", () => {
    expect(changeOf("0.1", "0.3")).toEqual({ difference: "0.2", percent: "200" });
    expect(changeOf("516", "700")).toEqual({ difference: "184", percent: "35.7" });
    expect(changeOf("-2", "-1")).toEqual({ difference: "1", percent: "50" });
    expect(changeOf("0", "5")).toEqual({ difference: "5", percent: null });
  });

  it("is null beside a missing value", () => {
    expect(changeOf(null, "5")).toBeNull();
    expect(changeOf("5", null)).toBeNull();
  });

  it("is written with its sign", () => {
    expect(["184", "-3.5", "0"].map((change) => formatChange(change, "zh"))).toEqual([
      "+184",
      "−3.5",
      "0",
    ]);
  });
});
