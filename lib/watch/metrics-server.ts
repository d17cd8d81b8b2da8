import "server-only";

import { createServer } from "node:http";

import type { Metrics } from "./metrics";

/**
 * Answers `/metrics` on a port of its own, on this machine only: nobody who reads the site can ask for it. A port that
 * cannot be taken is said, and the site runs without.
 */
export function serveMetrics(port: number, metrics: Metrics): void {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { "Content-Type": metrics.contentType }).end(text),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  server.on("error", (error) => console.error(`METRICS_PORT ${port} cannot be used.`, error));
  server.listen(port, "127.0.0.1").unref();
}
