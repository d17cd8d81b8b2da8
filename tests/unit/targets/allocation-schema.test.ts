import { describe, expect, it } from "vitest";

import { messagesByField } from "@/lib/errors/messages-by-field";
import { allocationSchema } from "@/lib/targets/allocation-schema";

const FORM = {
  plan: "p",
  kind: "hub",
  reason: " 下达 ",
  "cell/scale/wuhan": "700",
  "seen/scale/wuhan": "2",
  "shown/scale/wuhan": "600",
  "basis/scale": "province 1",
};

describe("the form of the grid", () => {
  it("is read cell by cell, each with what was seen in it", () => {
    expect(allocationSchema.parse(FORM)).toMatchObject({
      reason: "下达",
      cells: [{ indicator: "scale", scope: "wuhan", text: "700", seen: 2 }],
      bases: { scale: "province 1" },
    });
  });

  it("does not guess what was seen", () => {
    for (const seen of [undefined, "", "x", "-1", "1.5", "9".repeat(20)]) {
      const { cells } = allocationSchema.parse({ ...FORM, "seen/scale/wuhan": seen });
      expect(cells[0]?.seen, String(seen)).toBe(-1);
    }
  });

  it("passes over names that are no cell, and answers rubbish with sentences", () => {
    const names = ["cell/a", "cell/a/b/c", "cell//", "__proto__/a/b", "constructor/a", "/", "cell"];
    const rubbish = Object.fromEntries(names.map((name) => [name, "1"]));
    const { cells } = allocationSchema.parse({ ...FORM, ...rubbish });
    expect(cells.map(({ indicator }) => indicator)).toEqual(["scale", ""]);
    for (const form of [
      null,
      "x",
      [],
      {},
      { ...FORM, kind: "province" },
      { ...FORM, reason: "a".repeat(501) },
    ]) {
      const parsed = allocationSchema.safeParse(form);
      const fields = parsed.success ? {} : messagesByField(parsed.error);
      expect(Object.values(fields).flat().length).toBeGreaterThan(0);
    }
  });
});
