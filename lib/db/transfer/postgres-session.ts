import { Client } from "pg";

import { connectionSettings } from "../postgres/connection-settings";

/** A whole database takes longer than any statement of the site may. */
const AS_LONG_AS_IT_TAKES = {
  statement_timeout: "0",
  idle_in_transaction_session_timeout: "0",
};

/** Runs `task` in one transaction, begun with `begin`; what it does not end with COMMIT is undone. */
export async function inPostgres<Result>(
  url: string,
  begin: string,
  task: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(connectionSettings(url, AS_LONG_AS_IT_TAKES));
  // The error of a lost connection comes from the statement that waits on it as well.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(begin);
    const result = await task(client);
    await client.query("COMMIT");
    return result;
  } finally {
    await client.end();
  }
}
