import { beforeEach, describe, expect, it, vi } from "vitest";

const revalidatePath = vi.hoisted(() => vi.fn());
vi.mock("next/cache", () => ({ revalidatePath }));
const { refreshingConflicts } = await import("@/lib/actions/refreshing-conflicts");
const { DomainError } = await import("@/lib/errors/domain-error");

beforeEach(() => revalidatePath.mockClear());

describe("the open pages after a refusal", () => {
  it.each([
    ["are read again where something came between", "conflict", "records.errors.changed", 1],
    [
      "stay where another version is open, whose form would go",
      "conflict",
      "records.errors.open",
      0,
    ],
    ["stay where what was sent is wrong", "invalid", "errors.invalid", 0],
  ] as const)("%s", async (_what, code, key, times) => {
    const refusal = new DomainError(code, { key });
    await expect(refreshingConflicts(() => Promise.reject(refusal))).rejects.toBe(refusal);
    expect(revalidatePath).toHaveBeenCalledTimes(times);
  });

  it("are left to the action itself where it succeeds", async () => {
    expect(await refreshingConflicts(() => Promise.resolve(3))).toBe(3);
    expect(revalidatePath).not.toHaveBeenCalled();
  });
});
