import fc from "fast-check";
import { expect, test } from "@playwright/test";

import { madeUpRequests, type MadeUpRequest } from "../support/made-up-requests";
import { startLogged } from "../support/browser/logged-server";
import { DEMO_SERVER } from "../support/browser/servers";

/**
 * The same requests each time, so that a failure is of the change that brought it. MADE_UP=5000 asks more, and
 * MADE_UP_SEED=7 others: what they find is mended, and kept in tests/integration/auth/other-hosts.test.ts or its like.
 */
const REQUESTS = Number(process.env.MADE_UP ?? 400);
const SEED = Number(process.env.MADE_UP_SEED ?? 823_973);

test.describe.configure({ timeout: 1_200_000 });

test("whatever a stranger makes up is answered or refused, and never breaks anything", async ({
  request: client,
}) => {
  const server = await startLogged(DEMO_SERVER, 12);
  const requests = fc.sample(madeUpRequests(DEMO_SERVER.token), {
    numRuns: REQUESTS,
    seed: SEED,
  });
  const findings: string[] = [];
  const statuses = new Map<number, number>();
  const ask = async ({ method, path, headers, body }: MadeUpRequest, index: number) => {
    const from = { "x-forwarded-for": `172.16.${index % 250}.${Math.floor(index / 250) % 250}` };
    // Not by `fetch`, which stumbles over a connection that the server has closed between two requests.
    const answer = await client.fetch(`${server.address}${path}`, {
      method,
      headers: { ...from, ...headers },
      ...(body === null ? {} : { data: body }),
      maxRedirects: 0,
      maxRetries: 2,
    });
    const status = answer.status();
    await answer.dispose();
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const isByDesign = status === 503 && answer.headers()["retry-after"] !== undefined;
    if (status >= 500 && !isByDesign) {
      findings.push(`${status} ${method} ${path} ${JSON.stringify(headers)} ${body ?? ""}`);
    }
  };
  const queue = requests.entries();
  const asker = async (): Promise<void> => {
    for (const [index, request] of queue) await ask(request, index);
  };
  try {
    await Promise.all(Array.from({ length: 4 }, asker));
    process.stdout.write(`seed ${SEED}: ${JSON.stringify([...statuses])}\n`);
    expect(findings, `seed ${SEED}`).toEqual([]);
    expect(server.log(), "the log opens a link").not.toContain(DEMO_SERVER.token);
    expect((await fetch(`${server.address}/api/v1/health`)).ok).toBe(true);
  } finally {
    await server.stop();
  }
});
