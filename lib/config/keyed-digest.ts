import "server-only";

import { createHmac } from "node:crypto";

import { authSecret } from "./secret";

/** SHA-256 keyed with the site's secret, over parts that cannot run into each other. */
export function keyedDigest(purpose: string, ...parts: readonly string[]): Buffer {
  return createHmac("sha256", authSecret())
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}
