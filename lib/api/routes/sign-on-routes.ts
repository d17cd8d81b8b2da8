import "server-only";

import { NextResponse } from "next/server";

import { appOrigin } from "@/lib/auth/auth";
import { safeNextPath } from "@/lib/auth/next-path";
import { SignOnFailure, type SignOnReason } from "@/lib/auth/oidc/failure";
import { clearedFlowCookie, readFlow } from "@/lib/auth/opening/flow-cookie";
import { beginSignOn, finishSignOn } from "@/lib/auth/opening/sign-on";
import { actorOf } from "@/lib/auth/session";
import { asRefusal } from "@/lib/errors/as-refusal";
import { localPath } from "@/lib/i18n/local-path";
import { routing, type Locale } from "@/lib/i18n/routing";
import { endOwnSession } from "@/lib/members/own-account";

/** `?next=&locale=`: sends the browser to the office's own sign-on. */
export async function beginSignOnRoute(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = query.get("locale") === "en" ? "en" : routing.defaultLocale;
  const next = safeNextPath(query.get("next"));
  try {
    const { address, cookie } = await beginSignOn({ next, locale });
    const response = NextResponse.redirect(address, 303);
    response.cookies.set(cookie);
    return asPrivate(response);
  } catch (error) {
    return failed(error, locale);
  }
}

/** Where the provider sends the browser back to. Opens the session, or leads to the sign-in page with one sentence. */
export async function finishSignOnRoute(request: Request): Promise<Response> {
  const flow = await readFlow(request.headers);
  if (flow === null) return failed(new SignOnFailure("over"), routing.defaultLocale);
  const { next, locale } = flow;
  try {
    const answer = await finishSignOn(request.headers, new URL(request.url).search, flow);
    const query = next === "/" ? "" : `?${new URLSearchParams({ next }).toString()}`;
    const path = "secondStep" in answer ? `/sign-in/second-step${query}` : safeNextPath(next);
    const response = redirectTo(path, locale);
    if ("secondStep" in answer) response.cookies.set(answer.secondStep);
    else {
      const leaving = await actorOf(request.headers);
      if (leaving !== null) await endOwnSession(leaving);
      response.cookies.set(answer.cookie);
      if (answer.device !== null) response.cookies.set(answer.device);
    }
    response.cookies.set(clearedFlowCookie());
    return response;
  } catch (error) {
    return failed(error, locale);
  }
}

function failed(error: unknown, locale: Locale): Response {
  const response = redirectTo(`/sign-in?failed=${reasonOf(error)}`, locale);
  response.cookies.set(clearedFlowCookie());
  return response;
}

/** What did not hold is for the log; its text holds no token and no code. */
function reasonOf(error: unknown): SignOnReason {
  if (!(error instanceof SignOnFailure)) {
    console.error(error);
    return asRefusal(error).code === "unavailable" ? "busy" : "answer";
  }
  const { reason, cause } = error;
  if (reason === "down" || reason === "answer") {
    const why = cause instanceof Error ? `${cause.name} ${codeOf(cause)}${cause.message}` : "";
    console.error(`The office's sign-on: ${reason}. ${why}`);
  }
  return reason;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
}

function redirectTo(path: string, locale: Locale): NextResponse {
  return asPrivate(NextResponse.redirect(new URL(localPath(path, locale), appOrigin()), 303));
}

function asPrivate(response: NextResponse): NextResponse {
  response.headers.set("Cache-Control", "no-store");
  response.headers.set("Referrer-Policy", "no-referrer");
  return response;
}
