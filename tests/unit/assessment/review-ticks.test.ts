import { describe, expect, it } from "vitest";

import { isTickedAtFirst, type JudgedCell } from "@/lib/assessment/review/review-sections";

function cell(id: string, lockVersion: number, findings: readonly string[] = []): JudgedCell {
  const revision = { id, lockVersion, findings };
  return { revision, outdated: false, yearClosed: false } as unknown as JudgedCell;
}

describe("a cell of the review", () => {
  it("is ticked at first where nothing calls for a look", () => {
    expect(isTickedAtFirst(cell("a", 0), null)).toBe(true);
    expect(isTickedAtFirst(cell("a", 0, ["scaleSlip"]), null)).toBe(false);
  });

  it("stays as it was sent with a form that was refused", () => {
    const sent = { "cell-warned": "2", note: "" };
    expect(isTickedAtFirst(cell("warned", 2, ["scaleSlip"]), sent)).toBe(true);
    expect(isTickedAtFirst(cell("left-out", 0), sent)).toBe(false);
  });

  it("is not ticked where it was changed since it was seen", () => {
    expect(isTickedAtFirst(cell("a", 3), { "cell-a": "2" })).toBe(false);
  });
});
