import { afterEach, describe, expect, it, vi } from "vitest";

import { DrawingError } from "@/lib/chart-files/drawing/drawing-error";
import { Busy } from "@/lib/config/turns";
import { DomainError } from "@/lib/errors/domain-error";

afterEach(() => {
  vi.resetModules();
});

describe("an error of another bundle's copy of a class", () => {
  it("is of the class here, and of no other", async () => {
    vi.resetModules();
    const drawing = await import("@/lib/chart-files/drawing/drawing-error");
    const turns = await import("@/lib/config/turns");
    const errors = await import("@/lib/errors/domain-error");
    const busy: unknown = new turns.Busy();
    const slow: unknown = new drawing.DrawingError("too-slow");
    const gone: unknown = new errors.DomainError("not-found", { key: "errors.notFound" });
    expect(turns.Busy).not.toBe(Busy);
    const classes = [Busy, DrawingError, DomainError];
    const found = [busy, slow, gone].map((error) => classes.map((one) => error instanceof one));
    expect(found).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
    expect([slow instanceof Error, slow instanceof DrawingError && slow.code]).toEqual([
      true,
      "too-slow",
    ]);
  });

  it("is none where it only looks like one", () => {
    const others: unknown[] = [new Error("Busy"), { name: "Busy" }, null, "Busy"];
    expect(others.some((other) => other instanceof Busy)).toBe(false);
  });
});
