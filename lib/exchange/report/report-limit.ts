import "server-only";

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { clientAddress } from "@/lib/auth/client-address";

import type { ApiErrorBody } from "../api-errors";

/** Drawing costs seconds of a core: who asks for reports under a link waits longer than who asks for numbers. */
const near = new RateLimiterMemory({ points: 12, duration: 60 });
/** All readers together, because an address may be forged. */
const wide = new RateLimiterMemory({ points: 60, duration: 60 });

/** Counts one report asked for under a public link: null, or the answer that says how long to wait. */
export async function limitReports(request: Request): Promise<Response | null> {
  try {
    await near.consume(clientAddress(request.headers));
    await wide.consume("all");
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    return tooMany(seconds);
  }
}

function tooMany(seconds: number): Response {
  const message = `请求过多，请在 ${seconds} 秒后再试。 / Too many requests: try again in ${seconds} seconds.`;
  const body: ApiErrorBody = { error: { code: "too-many-tries", message, fields: {} } };
  return Response.json(body, { status: 429, headers: { "Retry-After": String(seconds) } });
}
