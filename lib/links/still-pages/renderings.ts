import "server-only";

import { randomUUID } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { clientAddress } from "@/lib/auth/client-address";
import { showQueue } from "@/lib/config/measures";
import { processWide } from "@/lib/config/process-wide";
import { Busy, Turns, type Place } from "@/lib/config/turns";
import { readerNetwork } from "@/lib/auth/reader-network";
import type { Visitor } from "@/lib/links/door/visitor";

/** Renderings that one network may ask for in `SECONDS`: what is kept costs none. */
const POINTS = 180;
const SECONDS = 60;

/**
 * One thread renders: two at once only fill its pauses. A request may lead to no rendering after all, as most of a
 * browser's prefetches do: its place is free again soon.
 */
const LIMITS = { atOnce: 2, waiting: 14, perAsker: 6, unasked: 500, milliseconds: 30_000 };

const turns = processWide("rendering turns", () => new Turns(LIMITS));
showQueue("renderings", () => turns.lengths);
const budget = processWide(
  "renderings by network",
  () => new RateLimiterMemory({ points: POINTS, duration: SECONDS }),
);
const tickets = processWide("rendering tickets", () => new Map<string, Place>());

/** Header by which a page knows the place that the proxy took for it; a value sent by the client is replaced. */
export const TICKET_HEADER = "x-rendering-ticket";

/**
 * Takes a place for rendering a public page for this visitor.
 * @throws Busy with the seconds to wait, where too many wait or the visitor's network has asked for too much
 */
export async function enterRendering(visitor: Visitor): Promise<Place> {
  const { reader } = readerNetwork(clientAddress(visitor));
  const place = turns.enter(reader);
  try {
    await budget.consume(reader);
    return place;
  } catch (refusal) {
    place.leave();
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new Busy(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
  }
}

/**
 * Takes a place for a page that Next renders after the proxy, and gives the ticket by which the page finds it.
 * @throws Busy
 */
export async function renderingTicket(visitor: Visitor): Promise<string> {
  const place = await enterRendering(visitor);
  const ticket = randomUUID();
  tickets.set(ticket, place);
  // However the page ends, its place does not outlive this.
  setTimeout(() => tickets.delete(ticket), LIMITS.unasked).unref();
  return ticket;
}

/** Finds the place that the proxy took for this request; null where it took none. */
export function placeOf(visitor: Visitor): Place | null {
  return tickets.get(visitor.get(TICKET_HEADER) ?? "") ?? null;
}
