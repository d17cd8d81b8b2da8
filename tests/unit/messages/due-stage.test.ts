import { describe, expect, it } from "vitest";

import { dueStage } from "@/lib/messages/due-stage";

describe("dueStage", () => {
  it.each([
    ["2026-03-23", null],
    ["2026-03-24", "due-7"],
    ["2026-03-29", "due-7"],
    ["2026-03-30", "due-1"],
    ["2026-03-31", "due-1"],
    ["2026-04-01", "overdue"],
    ["2026-05-30", "overdue"],
    ["2026-05-31", null],
  ])("on %s tells %s of a date on 31 March", (today, stage) => {
    expect(dueStage("2026-03-31", today)).toBe(stage);
  });
});
