import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";

import proxy from "@/proxy";

// Next loads this by its own way, which a test has not.
vi.mock("next-intl/middleware", () => ({ default: () => () => new Response(null) }));

const ask = (path: string, headers: HeadersInit) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));

describe("a request for another host", () => {
  it.each([
    "/",
    "/en",
    "/sign-in",
    "/p/any",
    "/api/v1/health",
    "/_next/static/x.js",
    "/robots.txt",
  ])("gets 421 at %s", async (path) => {
    for (const headers of [
      { host: "evil.example" },
      { host: "localhost:3000", "x-forwarded-host": "evil.example" },
      { host: "localhost:3000", "x-forwarded-host": "localhost, evil.example" },
    ]) {
      const answer = await ask(path, headers);
      expect(answer.status).toBe(421);
      expect(await answer.text()).toContain("APP_URL");
    }
  });

  it("is none where it names this machine", async () => {
    expect((await ask("/api/v1/health", { host: "127.0.0.1:3000" })).status).toBe(200);
    expect((await ask("/sign-in", { host: "localhost:3000" })).status).toBe(200);
  });
});
