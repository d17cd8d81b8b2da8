import { AsyncLocalStorage } from "node:async_hooks";

import { processWide } from "./process-wide";

const context = processWide("request", () => new AsyncLocalStorage<string>());

/** The id of the request that is being answered; null outside of one, as in commands and timers. */
export function requestId(): string | null {
  return context.getStore() ?? null;
}

/** Gives this id to everything that is done from here on for the present request. */
export function beginRequest(id: string): void {
  context.enterWith(id);
}
