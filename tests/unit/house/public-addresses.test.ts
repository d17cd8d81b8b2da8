import { describe, expect, it } from "vitest";

import { discoverPublicFiles, PUBLIC_ADDRESSES } from "@/tests/support/public-addresses";

describe("the addresses that tests/e2e/link-states.spec.ts asks of every link", () => {
  it("are those of every file that answers the public, and of no other", () => {
    expect(Object.keys(PUBLIC_ADDRESSES).sort()).toEqual([...discoverPublicFiles()].sort());
  });
});
