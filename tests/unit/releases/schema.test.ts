import { describe, expect, it } from "vitest";

import { messagesByField } from "@/lib/errors/messages-by-field";
import { releaseSchema } from "@/lib/releases/schema";

const form = { planCode: "p", note: " 说明 ", expectedNumber: "2" };

describe("releaseSchema", () => {
  it("trims the note and reads a blank or missing correction note as none", () => {
    expect(releaseSchema.parse(form)).toMatchObject({
      note: "说明",
      correctionNote: null,
      expectedNumber: 2,
    });
    expect(releaseSchema.parse({ ...form, correctionNote: "  " }).correctionNote).toBeNull();
    expect(releaseSchema.parse({ ...form, correctionNote: "更正" }).correctionNote).toBe("更正");
  });

  it("gives all messages at once", () => {
    const result = releaseSchema.safeParse({
      ...form,
      note: " ",
      correctionNote: "x".repeat(2001),
    });
    expect(result.error && messagesByField(result.error)).toEqual({
      note: [{ key: "releases.errors.noteMissing" }],
      correctionNote: [{ key: "releases.errors.noteTooLong" }],
    });
  });

  it.each(["0", "-1", "1.5", "", "x"])("refuses %j as a number", (expectedNumber) => {
    expect(releaseSchema.safeParse({ ...form, expectedNumber }).success).toBe(false);
  });
});
