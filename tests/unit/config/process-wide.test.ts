import { describe, expect, it, vi } from "vitest";

const load = async () => (await import("@/lib/config/process-wide")).processWide;

describe("what there is once in a process", () => {
  it("is made once, though the module is loaded twice, as by two bundles", async () => {
    const make = vi.fn(() => new Map<string, number>());
    const first = await load();
    const thing = first("a test's map", make);
    vi.resetModules();
    const second = await load();
    expect(second).not.toBe(first);
    expect(second("a test's map", make)).toBe(thing);
    expect(make).toHaveBeenCalledOnce();
    expect(second("another map", make)).not.toBe(thing);
  });

  it("may be nothing", async () => {
    const make = vi.fn(() => null);
    const processWide = await load();
    expect([processWide("nothing", make), processWide("nothing", make)]).toEqual([null, null]);
    expect(make).toHaveBeenCalledOnce();
  });
});
