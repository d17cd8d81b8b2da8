import "server-only";

import { DomainError } from "@/lib/errors/domain-error";

import { errorResponse } from "./api-errors";

export interface RouteContext<Params> {
  /** Absent, whatever the framework's types say, where no part of the address is variable. */
  params: Promise<Params>;
}

export type Route<Params> = (request: Request, context: RouteContext<Params>) => Promise<Response>;

/**
 * Headers for answers that nobody may keep, index or pass on: the address of a link is its key, and the link may
 * end at any moment.
 */
const PRIVATE_HEADERS = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
  // Keeps other sites from showing what a link opens as their own.
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

/** Answers every path that leads nowhere, under a link or not. */
export const notFoundRoute: Route<unknown> = guarded(() => Promise.reject(notFound()));

/** Turns whatever goes wrong in a call into its answer, and sets the headers that all answers share. */
export function guarded<Params>(
  answer: (request: Request, params: Params) => Promise<Response>,
): Route<Params> {
  return async (request, context) => {
    // Awaited, not chained: without a variable part there are no parameters to wait for.
    const answering = async () => answer(request, await context.params);
    const response = await answering().catch(errorResponse);
    for (const [name, value] of Object.entries(PRIVATE_HEADERS)) response.headers.set(name, value);
    return response;
  };
}

export function notFound(): DomainError {
  return new DomainError("not-found", { key: "errors.notFound" });
}
