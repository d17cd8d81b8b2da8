import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Playwright loads its configuration once in every worker: all must see the folder that the first made.
const folder = (process.env.HUBEI_E2E_FOLDER ??= mkdtempSync(join(tmpdir(), "hubei-e2e-")));

/** The first of the ports that the servers listen on; another one where somebody else tests on this machine. */
const FIRST_PORT = Number(process.env.E2E_PORT ?? 3210);

export const PASSWORD = "demo-password-1";
export const ADMIN = { email: "admin@example.test", password: "facts-password-1" } as const;

/** The published figures, as `npm run up` serves them. */
export const FACTS_SERVER = {
  command: "up",
  address: `http://127.0.0.1:${FIRST_PORT + 0}`,
  token: "facts-link-for-the-end-to-end-tests-0000001",
  database: join(folder, "facts.db"),
  env: {
    PORT: String(FIRST_PORT + 0),
    DATABASE_URL: `file:${join(folder, "facts.db")}`,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    PUBLIC_TOKEN: "facts-link-for-the-end-to-end-tests-0000001",
  },
} as const;

/** The illustrative figures, as `npm run demo` serves them. */
export const DEMO_SERVER = {
  command: "demo",
  address: `http://127.0.0.1:${FIRST_PORT + 1}`,
  token: "demo-link-for-the-end-to-end-tests-00000001",
  database: join(folder, "demo.db"),
  env: {
    PORT: String(FIRST_PORT + 1),
    DATABASE_URL: `file:${join(folder, "demo.db")}`,
    DEMO_PASSWORD: PASSWORD,
    PUBLIC_TOKEN: "demo-link-for-the-end-to-end-tests-00000001",
  },
} as const;

/** The published figures once more, for the journeys that enter, approve and release. */
export const JOURNEY_SERVER = {
  command: "up",
  address: `http://127.0.0.1:${FIRST_PORT + 2}`,
  token: "journey-link-for-end-to-end-tests-000000001",
  database: join(folder, "journey.db"),
  env: {
    PORT: String(FIRST_PORT + 2),
    DATABASE_URL: `file:${join(folder, "journey.db")}`,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    PUBLIC_TOKEN: "journey-link-for-end-to-end-tests-000000001",
  },
} as const;

/** The illustrative figures once more, for the round by keyboard, which changes them. */
export const ROUND_SERVER = {
  command: "demo",
  address: `http://127.0.0.1:${FIRST_PORT + 3}`,
  token: "round-link-for-the-end-to-end-tests-0000001",
  database: join(folder, "round.db"),
  env: {
    PORT: String(FIRST_PORT + 3),
    DATABASE_URL: `file:${join(folder, "round.db")}`,
    DEMO_PASSWORD: PASSWORD,
    PUBLIC_TOKEN: "round-link-for-the-end-to-end-tests-0000001",
  },
} as const;
