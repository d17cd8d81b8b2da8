import { readdirSync } from "node:fs";
import { expect, request, test } from "@playwright/test";

import { builtAddresses, frameworkRequests } from "../support/framework-addresses";
import { LinkRows } from "../support/link-rows";
import { startLogged, type LoggedServer } from "../support/browser/logged-server";
import { DEMO_SERVER } from "../support/browser/servers";

/** Every address of the build × every way the framework answers it, before and after a link ends. */
test.describe.configure({ timeout: 300_000 });

const PLAN = "hubei-ai-2023-2025";
/** What only a link that opens may say. */
const CONTENT = /三年行动方案|three-year action plan|人工智能产业规模|AI industry scale|1,?386\.5/;

let server: LoggedServer;
let rows: LinkRows;
let reader = 0;
const tokens: string[] = [];

test.beforeAll(async () => {
  server = await startLogged(DEMO_SERVER, 11);
  rows = new LinkRows(server.database, PLAN);
});
test.afterAll(async () => {
  rows.close();
  await server.stop();
  for (const token of tokens) expect(server.log()).not.toContain(token);
});

for (const [what, change] of [
  ["revoked", { revoked: true }],
  ["expired", { expired: true }],
  ["given a password", { password: "link-password-1" }],
  ["rotated", { rotated: true }],
] as const) {
  test(`a link that is ${what} after it was read ends everywhere, in the framework's own addresses too`, async () => {
    const token = await makeLink();
    const context = await request.newContext({ maxRedirects: 0 });
    const ask = async (heavy: boolean) => {
      const findings: string[] = [];
      let opened = 0;
      for (const place of builtAddresses()) {
        const path = place.replace("{token}", token);
        // What keeps an answer keeps it of the plain requests and of the pictures.
        const all = frameworkRequests(path).filter(
          ({ path: each }, index) => heavy || index < 3 || each.includes("/image?"),
        );
        for (const asked of heavy || !/report\.|\/unlock$/.test(path) ? all : all.slice(0, 1)) {
          const { method, headers } = asked;
          const answer = await context.fetch(`${server.address}${asked.path}`, {
            method,
            headers: { ...nextReader(), ...headers },
          });
          const bytes = await answer.body();
          const isFile = /^(?:PK|.PNG)/s.test(bytes.subarray(0, 4).toString("latin1"));
          const says = isFile || CONTENT.test(bytes.toString("utf8"));
          if (says) opened += 1;
          const breaks = answer.status() >= 500 && answer.headers()["retry-after"] === undefined;
          if (says || breaks) {
            findings.push(`${answer.status()} ${method} ${asked.path} ${JSON.stringify(headers)}`);
          }
        }
      }
      return { opened, findings };
    };
    // Whatever keeps answers has them now.
    expect((await ask(false)).opened).toBeGreaterThan(30);
    await rows.change(token, change);
    expect((await ask(true)).findings).toEqual([]);
    await context.dispose();
  });
}

test("no picture of a link is fetched or kept by the framework's optimizer", async () => {
  const token = await makeLink();
  const context = await request.newContext({ maxRedirects: 0 });
  const picture = encodeURIComponent(`/api/v1/p/${token}/share.png`);
  const answer = await context.get(`${server.address}/_next/image?url=${picture}&w=640&q=75`);
  expect(answer.status()).toBe(404);
  expect(readdirSync(".next/cache", { recursive: true }).filter(isPicture)).toEqual([]);
  await context.dispose();
});

async function makeLink(): Promise<string> {
  const token = await rows.make();
  tokens.push(token);
  return token;
}

function isPicture(name: string | Buffer): boolean {
  return /\.(?:png|webp|avif|jpe?g)$/.test(String(name));
}

/** Each reader from a network of their own: no limit of one meets another. */
function nextReader(): Readonly<Record<string, string>> {
  reader += 1;
  return { "x-forwarded-for": `10.${reader % 250}.${Math.floor(reader / 250)}.2` };
}
