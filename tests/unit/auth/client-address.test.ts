import { describe, expect, it } from "vitest";

import { clientAddress } from "@/lib/auth/client-address";

describe("clientAddress", () => {
  it("believes the nearest proxy, not what the client put in front", () => {
    const headers = new Headers({ "x-forwarded-for": "198.51.100.1, 203.0.113.7 " });
    expect(clientAddress(headers)).toBe("203.0.113.7");
  });

  it("has one name for clients without an address", () => {
    expect(clientAddress(new Headers())).toBe("unknown");
    expect(clientAddress(new Headers({ "x-forwarded-for": "1.1.1.1, " }))).toBe("unknown");
  });
});
