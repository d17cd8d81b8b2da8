import { describe, expect, it } from "vitest";

import { HourlyLimit } from "@/lib/audit/hourly-limit";

const HOUR = 3_600_000;

describe("the hourly limit", () => {
  it("lets so many pass an hour, and tells the next one how many it dropped", () => {
    const limit = new HourlyLimit(2);
    expect([0, 1, 2, 3].map((at) => limit.take("a", at))).toEqual([0, 0, null, null]);
    expect(limit.take("a", HOUR - 1)).toBeNull();
    expect(limit.take("a", HOUR)).toBe(3);
    expect(limit.take("a", HOUR + 1)).toBe(0);
  });

  it("counts each key by itself", () => {
    const limit = new HourlyLimit(1);
    expect([limit.take("a", 0), limit.take("b", 0), limit.take("a", 0)]).toEqual([0, 0, null]);
  });
});
