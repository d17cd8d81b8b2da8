import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

import { closeDatabase } from "@/lib/db/client";
import { flushLinkUses } from "@/lib/links/door/count-link-use";

/** What is in flight after this is cut off; the command that waits for this process waits a little longer. */
const LIMIT_MS = 10_000;
const REQUEST = "http.server.request.start";

/**
 * Ends this process, which serves the site, at a polite signal or when the command that started it is gone: no new
 * connections, what is in flight is answered, the uses of links are written, exit code 0.
 */
export function endWellWhenAsked(): void {
  let server: Server | null = null;
  let isEnding = false;
  // Next gives its server to nobody. Without any request there is nothing to wait for.
  const meet = (message: unknown) => {
    server = (message as { server: Server }).server;
    unsubscribe(REQUEST, meet);
  };
  subscribe(REQUEST, meet);
  const end = () => {
    // Ctrl-C reaches this process twice: from the terminal, and from the command that passes it on.
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(0), LIMIT_MS).unref();
    void finish(server).finally(() => process.exit(0));
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  process.stdin.on("end", end).on("error", end).resume();
}

async function finish(server: Server | null): Promise<void> {
  try {
    if (server !== null) await answerAll(server);
    await flushLinkUses();
    await closeDatabase();
  } catch (error) {
    console.error(error);
  }
}

/** Leaves some of the time for what has to be written afterwards. */
function answerAll(server: Server): Promise<void> {
  const cutOff = setTimeout(() => {
    server.closeAllConnections();
  }, LIMIT_MS * 0.7);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
  });
}
