import "server-only";

import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

import { env } from "@/lib/config/env";
import { beginRequest } from "@/lib/config/request-id";
import { withoutTokens } from "@/lib/config/without-tokens";

import { logConsole, siteLog } from "./log";
import { beginMetrics, type Metrics } from "./metrics";
import { serveMetrics } from "./metrics-server";
import { routeClass } from "./route-class";

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: unknown;
}

/**
 * Gives each request of this process an id, which stands in its answer (`X-Request-Id`), in the log and in the audit.
 * Logs and measures what the settings ask for; nothing where there are none.
 */
export function watchRequests(): void {
  logConsole();
  const { METRICS_PORT } = env();
  const metrics = METRICS_PORT === undefined ? null : beginMetrics();
  subscribe("http.server.request.start", (message) => begin(message as Started, metrics));
  if (METRICS_PORT !== undefined && metrics !== null) serveMetrics(METRICS_PORT, metrics);
}

function begin({ request, response }: Started, metrics: Metrics | null): void {
  if (request.socket.localPort === env().METRICS_PORT) return;
  // Made here and never taken from the request: a stranger must not choose what stands in the audit.
  const id = randomBytes(8).toString("hex");
  beginRequest(id);
  response.setHeader("X-Request-Id", id);
  const log = siteLog();
  if (log === null && metrics === null) return;
  const begun = performance.now();
  response.once("close", () => {
    const milliseconds = performance.now() - begun;
    const method = request.method ?? "";
    const path = pathOf(request);
    const route = routeClass(method, path);
    const status = response.writableFinished ? response.statusCode : 499;
    metrics?.answered(route, status, milliseconds / 1000);
    const line = { request: id, method, path: withoutTokens(path), route, status };
    log?.[status >= 500 ? "error" : "info"](
      { ...line, milliseconds: Math.round(milliseconds) },
      "answered",
    );
  });
}

/** Without the query: it may hold what somebody typed. */
function pathOf({ url = "" }: IncomingMessage): string {
  return url.split("?", 1)[0] ?? "";
}
