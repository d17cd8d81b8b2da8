import { describe, expect, it } from "vitest";

import { readerNetwork } from "@/lib/auth/reader-network";

describe("readerNetwork", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7", "203.0.113"],
    ["::ffff:203.0.113.7", "203.0.113.7", "203.0.113"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2", "2001:db8:1"],
    ["2001:0DB8:0001::9", "2001:db8:1:0", "2001:db8:1"],
    ["2001:db8::", "2001:db8:0:0", "2001:db8:0"],
    ["::1", "0:0:0:0", "0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0", "fe80:0:0"],
  ])("reads %s", (address, reader, network) => {
    expect(readerNetwork(address)).toEqual({ reader, network });
  });

  it.each([
    "unknown",
    "",
    "1.2.3",
    "2001:db8::1::2",
    "2001:db8:1:2:3:4:5:6:7",
    "1::2:3:4:5:6:7:8",
    ":",
    "x::1",
  ])("lets “%s”, which is no address, stand for itself", (text) => {
    expect(readerNetwork(text)).toEqual({ reader: text, network: text });
  });

  it("holds the addresses of one IPv6 connection for one reader", () => {
    const first = readerNetwork("2001:db8:1:2:aaaa::1");
    expect(readerNetwork("2001:db8:1:2:bbbb::2")).toEqual(first);
    expect(readerNetwork("2001:db8:1:3::1")).toMatchObject({ network: first.network });
    expect(readerNetwork("2001:db8:1:3::1").reader).not.toBe(first.reader);
  });
});
