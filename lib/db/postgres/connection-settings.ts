import type { PoolConfig } from "pg";

/** As long as a transaction waits for its turn in a file of SQLite (lib/db/client.ts). */
const LOCK_TIMEOUT_MS = 15_000;
const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECTION_TIMEOUT_MS = 10_000;

/**
 * How every connection to PostgreSQL is made. A server that does not answer, a statement that does not end and a
 * transaction that is left open each end by themselves. `more` is what its sessions begin with.
 */
export function connectionSettings(
  url: string,
  more: Readonly<Record<string, string>> = {},
): PoolConfig {
  const session = {
    TimeZone: "UTC",
    lock_timeout: String(LOCK_TIMEOUT_MS),
    statement_timeout: String(STATEMENT_TIMEOUT_MS),
    idle_in_transaction_session_timeout: String(2 * STATEMENT_TIMEOUT_MS),
    ...more,
  };
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    application_name: "hubei-ai-targets",
    keepAlive: true,
    options: Object.entries(session)
      .map(([name, value]) => `-c ${name}=${value.replaceAll(" ", "\\ ")}`)
      .join(" "),
  };
}
