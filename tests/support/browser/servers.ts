import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Playwright loads its configuration once in every worker: all must see the folder that the first made.
export const FOLDER = (process.env.HUBEI_E2E_FOLDER ??= mkdtempSync(join(tmpdir(), "hubei-e2e-")));

/** The first of the ports that the servers listen on; another one where somebody else tests on this machine. */
const FIRST_PORT = Number(process.env.E2E_PORT ?? 3210);

export const PASSWORD = "demo-password-1";
export const ADMIN = { email: "admin@example.test", password: "facts-password-1" } as const;

export interface TestServer {
  command: string;
  address: string;
  /** Opens its public link; empty where it has none at its start. */
  token: string;
  /** The SQLite file. */
  database: string;
  env: Record<string, string>;
}

/** The published figures, as `npm run up` serves them. */
export const FACTS_SERVER = server(0, "facts", "lib/commands/up.mjs", {
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
});

/** The illustrative figures, as `npm run demo` serves them. */
export const DEMO_SERVER = server(1, "demo", "lib/commands/demo.mjs", { DEMO_PASSWORD: PASSWORD });

/** The published figures once more, for the journeys that enter, approve and release. */
export const JOURNEY_SERVER = copyOf(FACTS_SERVER, 2, "journey");

/** The illustrative figures once more, for the round by keyboard, which changes them. */
export const ROUND_SERVER = copyOf(DEMO_SERVER, 3, "round");

/** The published figures once more, for who starts and ends the site: not among those that are started for all. */
export const ENDING_SERVER = copyOf(FACTS_SERVER, 4, "ending");

/** The illustrative figures once more, for who makes a plan by hand: not among those that are started for all. */
export const PLAN_DESK_SERVER = copyOf(DEMO_SERVER, 5, "plan-desk");

/** Sites without any plan, for who makes one in the browser and by file: not among those that are started for all. */
export const EMPTY_SERVERS = {
  byHand: emptySite(6, "empty-by-hand"),
  byFile: emptySite(7, "empty-by-file"),
} as const;

/** In the order in which they start: a copy after its original. */
export const SERVERS = [FACTS_SERVER, DEMO_SERVER, JOURNEY_SERVER, ROUND_SERVER];

function server(
  place: number,
  name: string,
  command: string,
  settings: Record<string, string>,
  token = `${name}-link-for-the-end-to-end-tests-`.padEnd(43, "0"),
): TestServer {
  const port = FIRST_PORT + place;
  const database = join(FOLDER, `${name}.db`);
  const env = {
    PORT: String(port),
    DATABASE_URL: `file:${database}`,
    ...(token !== "" && { PUBLIC_TOKEN: token }),
    ...settings,
  };
  return { command: `node ${command}`, address: `http://127.0.0.1:${port}`, token, database, env };
}

function emptySite(place: number, name: string): TestServer {
  const settings = { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password };
  return server(place, name, "lib/commands/up.mjs --empty", settings, "");
}

/** To seed a database takes many times as long as to copy one. */
function copyOf(original: TestServer, place: number, name: string): TestServer {
  const settings = { COPY_OF: original.database };
  return server(place, name, "tests/support/browser/serve-copy.mjs", settings, original.token);
}
