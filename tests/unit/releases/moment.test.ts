import { describe, expect, it } from "vitest";

import { parseMoment } from "@/lib/releases/moment";

describe("parseMoment", () => {
  it.each([
    ["2", { release: 2 }],
    [" 12 ", { release: 12 }],
    ["2025-03-01", { asOf: "2025-03-01T15:59:59.999Z" }],
    ["2025-03-01T08:00:00Z", { asOf: "2025-03-01T08:00:00.000Z" }],
  ])("reads %s", (text, moment) => {
    expect(parseMoment(text)).toEqual(moment);
  });

  it.each([undefined, null, "", "  "])("takes %s as not given", (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it.each(["0", "-1", "1.5", "banana", "2025-02-30", "9999999999", "1 or 1=1"])(
    "refuses %s",
    (text) => {
      expect(parseMoment(text)).toBeNull();
    },
  );

  it("refuses a moment given twice", () => {
    expect(parseMoment(["1", "2"])).toBeNull();
  });
});
