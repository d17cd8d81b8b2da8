// Runs apart: it starts a web server.
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { askNginx, canRunNginx, startNginx, type RunningNginx } from "@/tests/support/deploy/nginx";

const TOKEN = randomBytes(32).toString("base64url");
const LOCKED = randomBytes(32).toString("base64url");

const EXPORTED_METHOD =
  /^export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm;

/** Stands in for the application: what it answers with, and what it was asked. */
const site = { isRevoked: false, rendered: 0, uploaded: 0, headers: {} as NodeJS.Dict<unknown> };
let application: Server;
let nginx: RunningNginx;

const isThere = canRunNginx();
if (!isThere) console.info("No nginx and openssl here: the tests of deploy/nginx are skipped.");

beforeAll(async () => {
  if (!isThere) return;
  application = createServer((request, response) => {
    site.headers = request.headers;
    const { url = "" } = request;
    const always = {
      "Content-Type": "text/html",
      "Cache-Control": "private, no-store",
      Vary: "rsc",
    };
    if (request.method === "POST") {
      request.on("data", (chunk: Buffer) => (site.uploaded += chunk.length));
      request.on("end", () => response.writeHead(200, always).end("taken"));
      return;
    }
    if (url.includes(TOKEN) && site.isRevoked) {
      response.writeHead(404, always).end("no such link");
      return;
    }
    site.rendered += 1;
    const mark = url.includes(TOKEN) ? { "X-Accel-Expires": "1" } : {};
    response.writeHead(200, { ...always, ...mark }).end(`page ${site.rendered}`);
  });
  await new Promise<void>((resolve) => application.listen(0, "127.0.0.1", resolve));
  nginx = await startNginx((application.address() as AddressInfo).port);
});
afterAll(async () => {
  if (!isThere) return;
  await nginx.stop();
  application.close();
});

const ask = (path: string, asked = {}) => askNginx(nginx.https, path, { ...asked, secure: true });

describe.skipIf(!isThere)("the shipped nginx", () => {
  it("answers readers of one second from its cache, and a revoked link with 404 within two", async () => {
    const path = `/p/${TOKEN}/pillars`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(path)));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const first = answers[0]!;
    expect(first.headers["x-accel-expires"]).toBeUndefined();
    expect(first.headers["cache-control"]).toBe("private, no-store");
    expect(first.headers["strict-transport-security"]).toMatch(/max-age/);
    site.isRevoked = true;
    // Under load all the while, as an entry that is asked for again and again must end too.
    const revoked = performance.now();
    while ((await ask(path)).status !== 404) await setTimeout(50);
    expect(performance.now() - revoked).toBeLessThan(2000);
    for (let n = 0; n < 5; n += 1) expect((await ask(path)).status).toBe(404);
    site.isRevoked = false;
  });

  it("keeps apart what is packed and what is not, and nothing for who sends a password", async () => {
    const path = `/p/${TOKEN}/plan`;
    const plain = await ask(path);
    const packed = await ask(path, { headers: { "accept-encoding": "br, gzip" } });
    expect(packed.body).not.toBe(plain.body);
    const known = await ask(path, { headers: { authorization: "Basic eA==" } });
    expect(known.body).not.toBe(plain.body);
    expect((await ask(path)).body).toBe(plain.body);
  });

  it("keeps nothing that is not marked: a page behind a password, a page of members", async () => {
    for (const path of [`/p/${LOCKED}`, "/pillars"]) {
      expect((await ask(path)).body).not.toBe((await ask(path)).body);
    }
  });

  it("takes an upload of 5 MB, and says in a sentence that one of 9 MB is too large", async () => {
    site.uploaded = 0;
    const taken = await ask("/figures/import", {
      method: "POST",
      body: Buffer.alloc(5 * 1024 ** 2),
    });
    expect({ status: taken.status, uploaded: site.uploaded }).toEqual({
      status: 200,
      uploaded: 5 * 1024 ** 2,
    });
    const refused = await ask("/figures/import", {
      method: "POST",
      headers: { "content-length": String(9 * 1024 ** 2) },
    });
    expect(refused.status).toBe(413);
    expect(refused.body).toMatch(/最大 5 MB.*at most 5 MB/s);
  });

  it("takes a file of evidence of 20 MB, and says its own limit in its own sentence", async () => {
    const bytes = 20 * 1024 ** 2;
    const before = site.uploaded;
    const taken = await ask("/evidence", { method: "POST", body: Buffer.alloc(bytes) });
    expect(taken.status).toBe(200);
    expect(site.uploaded - before).toBe(bytes);
    const headers = { "content-length": String(22 * 1024 ** 2) };
    const refused = await ask("/en/evidence", { method: "POST", headers });
    expect(refused.status).toBe(413);
    expect(refused.body).toMatch(/最大 20 MB.*at most 20 MB/s);
  });

  it("replaces what a reader says of his own address", async () => {
    await ask("/", { headers: { "x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil.test" } });
    expect(site.headers).toMatchObject({
      host: "targets.example.org",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "targets.example.org",
      "x-forwarded-proto": "https",
    });
  });

  it.each([
    ["TRACE", "/", 405],
    ["DELETE", "/", 405],
    ["GET", "/%", 400],
    ["GET", "/p/%ff", 400],
    ["GET", "/%c0%af", 400],
    ["GET", "/pillars/%zz", 400],
    ["GET", "/%E6%B9%96%E5%8C%97", 200],
    ["GET", "/pillars?from=%B8", 200],
  ])("answers %s %s with %i", async (method, path, status) => {
    expect((await ask(path, { method })).status).toBe(status);
  });

  it("lets every method through that a route of the application takes", async () => {
    const methods = new Set(["GET", "HEAD", ...methodsOfRoutes()]);
    expect(methods).toContain("POST");
    for (const method of methods) expect((await ask("/x", { method })).status, method).toBe(200);
  });

  it("closes a connection that sends its request byte by byte", async () => {
    const slow = connect(nginx.http, "127.0.0.1");
    const closed = new Promise<void>((resolve) => slow.once("close", () => resolve()));
    slow
      .on("error", () => undefined)
      .resume()
      .write("GET / HTTP/1.1\r\nHost: targets.example.org\r\n");
    const begun = performance.now();
    await closed;
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("refuses a flood of what is not public, in a sentence, and lets readers through", async () => {
    const flood = await Promise.all(Array.from({ length: 400 }, () => ask("/pillars")));
    const refused = flood.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(50);
    expect(refused[0]!.body).toMatch(/请求过于频繁/);
    expect((await ask(`/p/${TOKEN}`)).status).toBe(200);
  });

  it("leads from http to https", async () => {
    const { status, headers } = await askNginx(nginx.http, "/pillars");
    expect({ status, to: headers.location }).toEqual({
      status: 301,
      to: "https://targets.example.org/pillars",
    });
  });

  it("holds no token in its log, in whichever address it stood", async () => {
    const paths = [
      `/p/${TOKEN}`,
      `/en/p/${TOKEN}/plan`,
      `/api/v1/p/${TOKEN}/share.png`,
      `/P/${TOKEN}`,
    ];
    for (const path of [...paths, "/p/short"]) await ask(path);
    await askNginx(nginx.http, `/p/${TOKEN}?q=typed`);
    const log = nginx.log();
    expect(log).toContain('"path":"/en/p/[link]/plan"');
    expect(log).toContain('"path":"/p/[link]"');
    for (const secret of [TOKEN, LOCKED, "typed", "short"]) expect(log).not.toContain(secret);
    for (const line of log.trim().split("\n"))
      expect(() => JSON.parse(line) as object).not.toThrow();
  });
});

function methodsOfRoutes(): string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => [...readFileSync(join("app", file), "utf8").matchAll(EXPORTED_METHOD)])
    .map(([, method]) => method ?? "");
}
