import "server-only";

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { clientAddress } from "@/lib/auth/client-address";
import { readerNetwork } from "@/lib/auth/reader-network";
import { processWide } from "@/lib/config/process-wide";

/** Images that one network may have made in `SECONDS`: an office behind one address has many readers. */
const POINTS = 150;
const SECONDS = 10 * 60;

/**
 * Refuses a network that asks for too many images, because drawing costs the server more than any other read.
 * `seconds` says when to try again.
 */
export class TooManyDrawings extends Error {
  override readonly name = "TooManyDrawings";

  constructor(readonly seconds: number) {
    super("Too many drawings.");
  }
}

const limiter = processWide(
  "drawings by network",
  () => new RateLimiterMemory({ points: POINTS, duration: SECONDS }),
);

/** Names the network that a request came from: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(request: Request): string {
  return readerNetwork(clientAddress(request.headers)).reader;
}

/**
 * Counts `pictures` images for the request's network.
 * @throws TooManyDrawings with the seconds to wait
 */
export async function countDrawing(request: Request, pictures = 1): Promise<void> {
  try {
    await limiter.consume(networkOf(request), pictures);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new TooManyDrawings(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
  }
}
