import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";

import proxy from "@/proxy";

// Next loads this by its own way, which a test has not.
vi.mock("next-intl/middleware", () => ({ default: () => () => new Response(null) }));

function ask(path: string, host: string, forwarded: string | null = null) {
  const headers = new Headers({ host });
  if (forwarded !== null) headers.set("x-forwarded-host", forwarded);
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));
}

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
    for (const answer of [
      await ask(path, "evil.example"),
      await ask(path, "localhost:3000", "evil.example"),
      await ask(path, "localhost:3000", "localhost, evil.example"),
    ]) {
      expect(answer.status).toBe(421);
      expect(await answer.text()).toContain("APP_URL");
    }
  });

  it("is none where it names this machine", async () => {
    expect((await ask("/api/v1/health", "127.0.0.1:3000")).status).toBe(200);
    expect((await ask("/sign-in", "localhost:3000")).status).toBe(200);
  });
});
