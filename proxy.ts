import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";

import { contentSecurityPolicy } from "@/lib/config/content-security-policy";
import { tooLargeUpload } from "@/lib/exchange/progress-form/reading/too-large-upload";
import { routing } from "@/lib/i18n/routing";

const chooseLanguage = createMiddleware(routing);

/**
 * Chooses the language, gives each page its own script nonce, and sends an upload that no action would take back
 * to its form. Never an access check.
 */
export default function proxy(request: NextRequest): NextResponse {
  const back = tooLargeUpload(request);
  if (back !== null) return NextResponse.redirect(new URL(back, request.url), 303);
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
