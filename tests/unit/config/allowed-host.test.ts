import { describe, expect, it } from "vitest";

import { isAllowedHost } from "@/lib/config/allowed-host";

const APP_URL = "https://targets.example.org";

describe("isAllowedHost", () => {
  it.each(["127.0.0.1:3000", "localhost", "LOCALHOST:80", "[::1]:3000", "127.0.0.53"])(
    "takes this machine's %s with and without APP_URL",
    (host) => {
      expect(isAllowedHost(host, undefined)).toBe(true);
      expect(isAllowedHost(host, APP_URL)).toBe(true);
    },
  );

  it.each(["targets.example.org", "Targets.Example.org", "targets.example.org:443"])(
    "takes %s, which is APP_URL's",
    (host) => {
      expect(isAllowedHost(host, APP_URL)).toBe(true);
      expect(isAllowedHost(host, undefined)).toBe(false);
    },
  );

  it.each([
    null,
    "",
    "evil.example",
    "targets.example.org.evil.example",
    "eviltargets.example.org",
    "targets.example.org:8443",
    "targets.example.org@evil.example",
    "evil.example/targets.example.org",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "localhost:80@evil.example",
    "10.0.0.1",
    "0.0.0.0",
    "[::1",
    "a b",
    "targets.example.org, evil.example",
  ])("refuses %j", (host) => {
    expect(isAllowedHost(host, APP_URL)).toBe(false);
  });

  it("compares a port that APP_URL names", () => {
    expect(isAllowedHost("10.1.2.3:8080", "http://10.1.2.3:8080")).toBe(true);
    expect(isAllowedHost("10.1.2.3", "http://10.1.2.3:8080")).toBe(false);
  });
});
