import createMiddleware from "next-intl/middleware";
import type { NextRequest, NextResponse } from "next/server";

import { contentSecurityPolicy } from "@/lib/config/content-security-policy";
import { routing } from "@/lib/i18n/routing";

const chooseLanguage = createMiddleware(routing);

/** Chooses the language and gives each page its own script nonce. Never an access check. */
export default function proxy(request: NextRequest): NextResponse {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const policy = contentSecurityPolicy(btoa(String.fromCharCode(...bytes)));
  // Next reads the nonce from the request's own policy header while it renders.
  request.headers.set("Content-Security-Policy", policy);
  const response = chooseLanguage(request);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: "/((?!api/|_next/|(?:favicon\\.ico|icon\\.svg|robots\\.txt)$).*)",
};
