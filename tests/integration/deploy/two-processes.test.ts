// Runs apart: it starts a web server.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { askNginx, canRunNginx, startNginx, type RunningNginx } from "@/tests/support/deploy/nginx";

const isThere = canRunNginx();
/** Stand in for two processes of the application: each answers with its own name. */
let processes: Server[] = [];
let nginx: RunningNginx;

beforeAll(async () => {
  if (!isThere) return;
  processes = await Promise.all(["first", "second"].map(processNamed));
  const [port = 0, second = 0] = processes.map((each) => (each.address() as AddressInfo).port);
  nginx = await startNginx(port, { second });
});
afterAll(async () => {
  if (!isThere) return;
  await nginx.stop();
  for (const each of processes) each.close();
});

async function processNamed(name: string): Promise<Server> {
  const server = createServer((_request, response) => response.end(name));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** The processes that answered, one for each time. */
async function answered(times: number, cookie?: string, method = "GET"): Promise<string[]> {
  const headers: Record<string, string> = cookie === undefined ? {} : { cookie };
  const asked = Array.from({ length: times }, () =>
    askNginx(nginx.https, "/figures", { headers, method, secure: true }),
  );
  return (await Promise.all(asked)).map(({ body }) => body);
}

const cookieOf = (session: number | string) =>
  `NEXT_LOCALE=zh; __Host-hubei.session_token=${session}.signature; other=1`;

describe.skipIf(!isThere)("the shipped nginx before two processes", () => {
  it("brings a member to one of them, members and readers to both", async () => {
    for (const session of ["a", "b", "c"]) {
      expect(new Set(await answered(10, cookieOf(session))).size, session).toBe(1);
    }
    const members = await Promise.all(
      Array.from({ length: 20 }, (_, session) => answered(1, cookieOf(session))),
    );
    expect(new Set(members.flat())).toEqual(new Set(["first", "second"]));
    expect(new Set(await answered(20))).toEqual(new Set(["first", "second"]));
  });

  it("goes on with the other where one has ended, forms that are sent included", async () => {
    const [ended] = processes;
    ended?.closeAllConnections();
    await new Promise((resolve) => ended?.close(resolve));
    const members = Array.from({ length: 20 }, (_, session) => cookieOf(session));
    const gets = await Promise.all(members.map((cookie) => answered(1, cookie)));
    const posts = await Promise.all(members.map((cookie) => answered(1, cookie, "POST")));
    expect(new Set([...gets, ...posts].flat())).toEqual(new Set(["second"]));
  });
});
