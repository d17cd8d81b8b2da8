import { expect, request, test, type APIResponse } from "@playwright/test";

import { destinationsSchema } from "@/lib/api/openapi/service-schemas";

import { LinkRows, type LinkRow } from "../support/link-rows";
import {
  ASKED,
  ENDED,
  LINKS,
  OPENING,
  PASSWORD,
  SITE,
  TABLE,
  type Asked,
  type State,
} from "../support/link-states";
import { ALL_ADDRESSES, type PublicAddress } from "../support/public-addresses";
import { startLogged, type LoggedServer } from "../support/browser/logged-server";
import { DEMO_SERVER, FACTS_SERVER } from "../support/browser/servers";
import { unzip } from "../support/files/unzip";

/** Every state of a link × every address that answers the public (tests/support/public-addresses.ts). */
test.describe.configure({ timeout: 300_000 });

const PLAN = "hubei-ai-2023-2025";
const NEVER = "never-made-token-for-the-end-to-end-tests-1";
/** What only a link that opens may say. */
const CONTENT = /三年行动方案|three-year action plan|人工智能产业规模|AI industry scale|1,?386\.5/;
/** The same of what a link shares no part of. */
const UNSHARED =
  /小巨人|little.giant|重大标志性成果|landmark|示范场景|demonstration scenario|大模型|large model/i;

type Headers = Readonly<Record<string, string>>;

let address = "";
let server: LoggedServer;
let rows: LinkRows;
/** Every token that a request of this file has named. */
const tokens: string[] = [NEVER];
let reader = 0;
/** What a token that never was is answered, by address: whatever has ended is answered to the byte the same. */
const never = new Map<string, string>();

test.beforeAll(async () => {
  server = await startLogged(DEMO_SERVER, 10);
  address = server.address;
  rows = new LinkRows(server.database, PLAN);
});
test.afterAll(async () => {
  rows.close();
  await server.stop();
  // What the server has written of all this, errors of refused requests included, opens no link.
  for (const token of tokens) expect(server.log()).not.toContain(token);
});

for (const state of Object.keys(TABLE) as State[]) {
  test(`a link that is ${state}`, async () => {
    const row = LINKS[state];
    const token = row === null ? NEVER : await makeLink(row);
    const context = await request.newContext({ maxRedirects: 0 });
    const unlock = (password: string, headers: Headers, place = `/p/${token}/unlock`) =>
      context.post(`${address}${place}`, { form: { password }, headers });
    const headersFor = await readerOf(state, unlock);
    const typed = OPENING.includes(state) || state === "blocked" ? PASSWORD : "guess";
    const findings: string[] = [];
    for (const place of ALL_ADDRESSES.filter(isAsked)) {
      for (const language of place.path.startsWith("{p}") ? ["", "/en"] : [""]) {
        const path = place.path
          .replace("{p}", `${language}/p/${token}`)
          .replace("{api}", `/api/v1/p/${token}`);
        const headers = { accept: "text/html,*/*", ...headersFor(place.kind) };
        const answer =
          place.kind === "unlock"
            ? await unlock(typed, headers, path)
            : await context.get(`${address}${path}`, { headers });
        findings.push(...(await judge(place, state, token, answer)));
      }
    }
    await context.dispose();
    expect(findings).toEqual([]);
  });
}

test("what a link that is partial does not share is not there", async () => {
  const token = await makeLink(LINKS.partial ?? {});
  const context = await request.newContext();
  for (const path of [
    ...["/indicators/little-giants", "/indicators/little-giants/outlook", "/embed/little-giants"],
  ]) {
    expect((await context.get(`${address}/p/${token}${path}`)).status(), path).toBe(404);
  }
  for (const file of ["trajectory.csv", "trajectory.svg", "trajectory.png"]) {
    const path = `/api/v1/p/${token}/charts/little-giants/${file}`;
    expect((await context.get(`${address}${path}`)).status(), path).toBe(404);
  }
  const answer = await context.get(`${address}/api/v1/p/${token}/destinations`);
  const names = destinationsSchema.parse(await answer.json());
  expect(names.indicators.map(({ code }) => code)).toEqual(["scale"]);
  await context.dispose();
});

test("the public site is there while a link is listed and gone with it, without its token", async () => {
  const site = FACTS_SERVER.address;
  const facts = new LinkRows(FACTS_SERVER.database, PLAN);
  const context = await request.newContext({ maxRedirects: 0 });
  // The file of evidence is the demonstration's: the published figures have released none.
  const places = ALL_ADDRESSES.filter(
    ({ kind, path }) =>
      !["password", "unlock", "index"].includes(kind) && !path.includes("/evidence/"),
  );
  const all = async (status: number, token: string | null) => {
    for (const { path, kind } of places) {
      // Under its token the public site has calls; its own files stand beside its pages.
      const place = path.replace("{p}", "/open").replace("{api}", "/api/v1/p/open");
      const answer = await context.get(`${site}${place}`, { headers: nextReader() });
      expect(answer.status(), place).toBe(status);
      expect(answer.headers()["cache-control"], place).toContain("no-store");
      if (token !== null) expect(await textOf(answer), place).not.toContain(token);
      const shared = answer.headers()["access-control-allow-origin"];
      expect(shared, place).toBe(kind === "open-file" && status === 200 ? "*" : undefined);
    }
    const crawled = [`${site}/robots.txt`, `${site}/sitemap.xml`].map(async (place) =>
      (await context.get(place)).text(),
    );
    const [robots = "", sitemap = ""] = await Promise.all(crawled);
    expect(robots.includes("Allow: /open")).toBe(status === 200);
    expect(sitemap.includes("/open/indicators/scale")).toBe(status === 200);
  };
  await all(404, null);
  const token = await facts.make({ listed: true });
  await all(200, token);
  facts.end();
  await all(404, token);
  facts.close();
  await context.dispose();
});

function isAsked(place: PublicAddress): place is PublicAddress & { kind: Asked } {
  return ASKED.some((kind) => kind === place.kind);
}

async function makeLink(row: LinkRow): Promise<string> {
  const token = await rows.make(row);
  tokens.push(token);
  return token;
}

/** Each reader from a network of their own: no limit of one address meets another. */
function nextReader(): Headers {
  reader += 1;
  return { "x-forwarded-for": `10.${reader % 250}.${Math.floor(reader / 250)}.1` };
}

/** What the reader of a link in a state sends with every request; uses up the tries where none are to be left. */
async function readerOf(
  state: State,
  unlock: (password: string, headers: Headers) => Promise<APIResponse>,
): Promise<(kind: Asked) => Headers> {
  if (state === "unlocked") {
    const answer = await unlock(PASSWORD, nextReader());
    const cookie = answer.headersArray().find(({ name }) => /^set-cookie$/i.test(name))?.value;
    return () => ({ ...nextReader(), cookie: cookie?.split(";")[0] ?? "" });
  }
  if (state === "signed") return () => ({ ...nextReader(), authorization: basic(PASSWORD) });
  // A page without a password leads to the question; with a wrong one it would use up a try.
  const isSilent = (kind: Asked) => kind === "page" || kind === "password";
  if (state === "guessing") {
    return (kind) => ({
      ...nextReader(),
      ...(isSilent(kind) ? {} : { authorization: basic("guess") }),
    });
  }
  if (state === "blocked") {
    const here = nextReader();
    for (let tries = 0; tries < 5; tries += 1) await unlock("guess", here);
    // Even the right one waits now.
    return (kind) => ({ ...here, ...(isSilent(kind) ? {} : { authorization: basic(PASSWORD) }) });
  }
  return nextReader;
}

function basic(password: string): string {
  return `Basic ${Buffer.from(`any:${password}`).toString("base64")}`;
}

async function judge(
  { path, kind }: { path: string; kind: Asked },
  state: State,
  token: string,
  answer: APIResponse,
): Promise<readonly string[]> {
  // The indicators of the partial link have no register: there is no such page then.
  const isWithout = state === "partial" && path.startsWith("{p}/register");
  const expected = isWithout ? { status: 404 } : TABLE[state][kind];
  const headers = answer.headers();
  const text = (await textOf(answer)).replace(/scale(?:,|%2C)little-giants/g, "");
  const place = `${state} ${path} (${answer.url().includes("/en/") ? "en" : "zh"})`;
  const framed =
    kind === "frame" && (LINKS[state]?.origins ?? []).length > 0 && answer.status() === 200;
  const isOpen = OPENING.includes(state);
  const says = isOpen && answer.status() === 200;
  const told = bare(text, token, headers["content-security-policy"]);
  const key = answer.url().replace(token, "");
  if (state === "unknown") never.set(key, told);
  const hasEnded = TABLE[state] === ENDED;
  const checks: readonly (readonly [boolean, string])[] = [
    [answer.status() === expected.status, `${answer.status()} for ${expected.status}`],
    [
      expected.header === undefined || expected.header[1].test(headers[expected.header[0]] ?? ""),
      `${expected.header?.[0]}: ${headers[expected.header?.[0] ?? ""]}`,
    ],
    [/no-store/.test(headers["cache-control"] ?? ""), `kept: ${headers["cache-control"]}`],
    [headers["referrer-policy"] === "no-referrer", `referrer: ${headers["referrer-policy"]}`],
    [/noindex/.test(headers["x-robots-tag"] ?? ""), "may be indexed"],
    [
      kind === "unlock" ||
        frames(headers["content-security-policy"]) === (framed ? SITE : "'none'"),
      `frames: ${frames(headers["content-security-policy"])}`,
    ],
    [
      says ? CONTENT.test(text) || kind === "drawn" : isOpen || !CONTENT.test(text),
      says ? "says nothing" : "leaks",
    ],
    [state !== "partial" || !UNSHARED.test(text), `shares ${UNSHARED.exec(text)?.[0]}`],
    [!hasEnded || told === (never.get(key) ?? told), "not as if it had never been"],
    [!/password-1|argon2|demo\.local/.test(text), "says a secret or a name"],
    [
      state !== "pinned" || kind !== "page" || !says || /第 2 号发布版|release 2/.test(text),
      "does not say what has taken its place",
    ],
    [
      state !== "pinned" ||
        path !== "{api}/assessment" ||
        /"release":1,.*"supersededBy":2/.test(text),
      "not the pinned one",
    ],
    [
      kind === "page" ||
        !text.includes(token) ||
        kind === "frame" ||
        kind === "password" ||
        // A feed leads to the pages of its link.
        path === "{api}/releases.atom" ||
        answer.status() === 404,
      "holds its token",
    ],
  ];
  return checks.flatMap(([holds, finding]) => (holds ? [] : [`${place}: ${finding}`]));
}

/** What differs between two answers alike: the token in the address, and the nonce of the scripts. */
function bare(text: string, token: string, policy = ""): string {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const anonymous = text.replaceAll(token, "");
  return nonce === undefined ? anonymous : anonymous.replaceAll(nonce, "");
}

function frames(policy = ""): string {
  return /frame-ancestors ([^;]*)/.exec(policy)?.[1] ?? "unsaid";
}

/** The text of an answer, of a Word or Excel file that of its parts. */
async function textOf(answer: APIResponse): Promise<string> {
  const bytes = await answer.body();
  if (bytes.subarray(0, 2).toString("latin1") !== "PK") return bytes.toString("utf8");
  return [...unzip(bytes).values()].join("\n");
}
