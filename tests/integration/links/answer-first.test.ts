import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { createGzip, gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import type { Actor } from "@/lib/access/types";
import { NOT_DRAWN, SCRIPTS_PARAM } from "@/lib/addresses/page-signals";
import { readSnapshot } from "@/lib/db/client";
import { flushLinkUses } from "@/lib/links/door/count-link-use";
import { createLink, revokeLink, rotateLink } from "@/lib/links/mutations";
import { setLinkPassword, setListed } from "@/lib/links/option-mutations";
import { getLink } from "@/lib/links/queries";
import { answerFromMemory } from "@/lib/links/still-pages/answer-first";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

/*
 * Behind the hook stands a server in the place of the framework, which answers each request with a page of its own: an
 * answer with an older number came from memory.
 */
const PAGE = { accept: "text/html", host: "localhost" };
const SCALE = { indicator: "scale", calibre: "industry-scale" } as const;
const PACKED = { ...PAGE, "accept-encoding": "gzip, br" };

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;
let people: { author: Actor; reviewer: Actor };
let server: Server;
let asked = 0;
/** What the framework's place answers with besides. */
let told: { status?: number; headers?: Record<string, string>; text?: string } = {};
let link: { token: string; linkId: string };
const emit: unknown = Reflect.get(createServer().constructor.prototype as object, "emit");

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "管理员甲" });
  people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  plan = await createPlan({ code: "kept-plan", signedBy: admin });
  await writeRevision(plan, people, { ...SCALE, year: 2024, value: "700" });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
  answerFromMemory();
  server = createServer((incoming, response) => {
    asked += 1;
    response.statusCode = told.status ?? 200;
    const own = { "Content-Security-Policy": "default-src 'none'", ...told.headers };
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    if (told.headers?.["x-accel-expires"] === undefined) response.setHeader("X-Accel-Expires", "1");
    if (told.headers?.["x-accel-expires"] === "") response.removeHeader("x-accel-expires");
    const text = `<html>页 ${asked} ${told.text ?? ""}</html>`;
    if (!String(incoming.headers["accept-encoding"]).includes("gzip")) return response.end(text);
    // As the framework packs: in pieces, its length unknown.
    response.setHeader("Content-Encoding", "gzip");
    const packing = createGzip();
    packing.pipe(response);
    return packing.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
beforeEach(async () => {
  told = {};
  link = await createLink(admin, plan.code, { label: "链接", expiresAt: null, release: null });
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  Reflect.set(createServer().constructor.prototype as object, "emit", emit);
  await new Promise((resolve) => server.close(resolve));
  await database.cleanup();
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

function ask(path: string, headers: Record<string, string> = PAGE, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers, agent: false },
      (answer) => {
        buffer(answer).then((body) => {
          const isPacked = answer.headers["content-encoding"] === "gzip";
          const text = (isPacked ? gunzipSync(body) : body).toString("utf8");
          resolve({ status: answer.statusCode, headers: answer.headers, text });
        }, reject);
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

/** Whether the second of two equal questions is answered as the first was, which only memory can. */
async function isKept(path: string, headers?: Record<string, string>, method?: string) {
  const first = await ask(path, headers, method);
  const before = asked;
  const second = await ask(path, headers, method);
  expect(second.status).toBe(first.status);
  return asked === before && second.text === first.text;
}

describe("a released page", () => {
  it("is sent again with its headers, packed or not, and counted as an opening", async () => {
    const path = `/p/${link.token}`;
    const first = await ask(path, PACKED);
    const before = asked;
    const plain = await ask(path);
    const packed = await ask(path, PACKED);
    expect(asked).toBe(before);
    expect([plain.text, packed.text]).toEqual([first.text, first.text]);
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    const policy = "default-src 'none'";
    expect(plain.headers).toMatchObject({
      "content-security-policy": policy,
      "x-accel-expires": "1",
    });
    expect(plain.headers["content-length"]).toBe(String(Buffer.byteLength(plain.text)));
    await flushLinkUses();
    const row = await readSnapshot((tx) =>
      tx.publicLink.findUniqueOrThrow({ where: { id: link.linkId } }),
    );
    expect(row.useCount).toBe(2);
  });

  it("is kept with its scripts, each language and each page apart", async () => {
    const scripts = { accept: "*/*", host: "localhost" };
    const base = `/p/${link.token}`;
    expect(await isKept(base)).toBe(true);
    expect(await isKept(`/en${base}`)).toBe(true);
    expect(await isKept(`${base}/indicators/scale`)).toBe(true);
    expect(await isKept(`${base}?${SCRIPTS_PARAM}=abc123`, scripts)).toBe(true);
    const texts = await Promise.all([base, `/en${base}`].map((path) => ask(path)));
    expect(new Set(texts.map(({ text }) => text)).size).toBe(2);
  });

  it("is the same one for a program that takes anything, which costs no rendering of its own", async () => {
    const path = `/p/${link.token}`;
    const first = await ask(path);
    for (const headers of [{ host: "localhost" }, { ...PAGE, accept: "*/*" }]) {
      expect(await ask(path, headers)).toMatchObject({ text: first.text });
    }
    const other = await ask(path, { ...PAGE, accept: "*/*", rsc: "1" });
    expect(other.text).not.toBe(first.text);
  });

  it("is told apart by the origin that stands in it", async () => {
    const path = `/p/${link.token}`;
    const here = await ask(path, { ...PAGE, host: "localhost:3000" });
    const there = await ask(path, { ...PAGE, host: "127.0.0.1:3000" });
    expect(here.text).not.toBe(there.text);
  });
});

describe("goes on to the framework", () => {
  it.each([
    ["a question", `?year=2024`, PAGE, "GET"],
    ["scripts and a question", `?${SCRIPTS_PARAM}=a&year=2024`, PAGE, "GET"],
    ["dots in the path", `/../x`, PAGE, "GET"],
    ["a percent sign", `/indicators/%73cale`, PAGE, "GET"],
    ["another method", "", PAGE, "HEAD"],
    ["a form", "", PAGE, "POST"],
    ["a program that takes no page", "", { ...PAGE, accept: "application/json" }, "GET"],
    ["a password", "", { ...PAGE, authorization: "Basic eDp5" }, "GET"],
    ["the framework's own question", "", { ...PAGE, rsc: "1" }, "GET"],
    ["a prefetch of the framework", "", { ...PAGE, "next-router-prefetch": "1" }, "GET"],
    ["this process's own rendering", "", { ...PAGE, "x-page-render": "x" }, "GET"],
    ["packings that are weighed", "", { ...PAGE, "accept-encoding": "gzip;q=0" }, "GET"],
    ["packings other than gzip", "", { ...PAGE, "accept-encoding": "br" }, "GET"],
    ["another site's name", "", { ...PAGE, host: "evil.example" }, "GET"],
    ["another site's name sent on", "", { ...PAGE, "x-forwarded-host": "evil.example" }, "GET"],
  ] as const)("%s", async (_what, more, headers, method) => {
    const path = `/p/${link.token}`;
    expect(await isKept(path)).toBe(true);
    expect(await isKept(`${path}${more}`, headers, method)).toBe(false);
  });

  it.each([
    ["a page of this reader alone", { headers: { "x-accel-expires": "" } }],
    ["one with a cookie", { headers: { "set-cookie": "a=b" } }],
    ["one that was not found", { status: 404 }],
    ["a site that is busy", { status: 503 }],
    ["one with a chart that was not drawn", { text: `<p ${NOT_DRAWN}>` }],
    ["one that is far too large", { text: "长".repeat(400_000) }],
  ])("%s is never kept", async (_what, more) => {
    told = more;
    expect(await isKept(`/p/${link.token}`)).toBe(false);
    expect(await isKept(`/p/${link.token}`, PACKED)).toBe(false);
  });

  it("an address that is no link, and one that is not shaped like one", async () => {
    expect(await isKept(`/p/${"A".repeat(43)}`)).toBe(false);
    expect(await isKept("/p/short")).toBe(false);
    expect(await isKept("/open")).toBe(false);
    expect(await isKept("/")).toBe(false);
  });
});

describe("a link that is no longer what it was is gone with the next request", () => {
  const path = () => `/p/${link.token}`;
  const lockVersion = async () =>
    (await getLink(admin, link.linkId))?.link.lockVersion ?? Number.NaN;

  beforeEach(async () => {
    expect(await isKept(path())).toBe(true);
  });

  async function isGone() {
    const before = asked;
    await ask(path());
    return asked === before + 1;
  }

  it("revoked", async () => {
    await revokeLink(admin, link.linkId);
    expect(await isGone()).toBe(true);
    expect(await isKept(path())).toBe(false);
  });

  it("rotated", async () => {
    await rotateLink(admin, link.linkId);
    expect(await isGone()).toBe(true);
    expect(await isKept(path())).toBe(false);
  });

  it("given a password", async () => {
    const to = { linkId: link.linkId, lockVersion: await lockVersion() };
    await setLinkPassword(admin, to, "a-long-password-1");
    expect(await isGone()).toBe(true);
    expect(await isKept(path())).toBe(false);
  });

  it("expired, without anything written", async () => {
    const expiresAt = new Date(Date.now() + 3_600_000);
    link = await createLink(admin, plan.code, { label: "短", expiresAt, release: null });
    expect(await isKept(path())).toBe(true);
    // No write of the counter may begin in the one time and end in the other.
    await flushLinkUses();
    vi.useFakeTimers({ now: expiresAt, toFake: ["Date"] });
    expect(await isGone()).toBe(true);
    expect(await isKept(path())).toBe(false);
  });

  it("shown with another release", async () => {
    await writeRevision(plan, people, { ...SCALE, year: 2023, value: "500" });
    await makeRelease(admin, plan.code, { note: "第二版", expectedNumber: 2 });
    expect(await isGone()).toBe(true);
    expect(await isKept(path())).toBe(true);
  });

  it("the public site, switched off", async () => {
    await setListed(admin, { linkId: link.linkId, lockVersion: await lockVersion() }, true);
    expect(await isKept("/open")).toBe(true);
    await setListed(admin, { linkId: link.linkId, lockVersion: await lockVersion() }, false);
    expect(await isKept("/open")).toBe(false);
  });
});
