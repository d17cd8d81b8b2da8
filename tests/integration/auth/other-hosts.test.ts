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

describe("a form that another site sends", () => {
  const post = (headers: Record<string, string>, method = "POST") =>
    proxy(
      new NextRequest("http://localhost:3000/sign-in", {
        method,
        headers: { host: "localhost:3000", ...headers },
      }),
    );

  it("is refused before the framework calls it an error of the server", async () => {
    expect((await post({ origin: "https://evil.example" })).status).toBe(403);
    expect((await post({ origin: "http://localhost:4000" })).status).toBe(403);
    const behindProxy = { "x-forwarded-host": "127.0.0.1", origin: "http://localhost:3000" };
    expect((await post(behindProxy)).status).toBe(403);
    expect((await post({ origin: "no address" })).status).toBe(403);
  });

  it("is refused with a hidden origin where it may call an action, and passes where it calls none", async () => {
    const hidden = { origin: "null" };
    expect((await post({ ...hidden, "next-action": "x" })).status).toBe(403);
    const multipart = { "content-type": "multipart/form-data; boundary=x" };
    expect((await post({ ...hidden, ...multipart })).status).toBe(403);
    const plain = { "content-type": "application/x-www-form-urlencoded" };
    expect((await post({ ...hidden, ...plain })).status).toBe(200);
  });

  it("is none where this site sends it, or nothing is said of where it comes from", async () => {
    expect((await post({ origin: "http://localhost:3000" })).status).toBe(200);
    expect(
      (await post({ "x-forwarded-host": "127.0.0.1", origin: "http://127.0.0.1" })).status,
    ).toBe(200);
    expect((await post({ "next-action": "x" })).status).toBe(200);
    expect((await post({ origin: "https://evil.example" }, "GET")).status).toBe(200);
  });
});
