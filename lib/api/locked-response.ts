import type { ErrorAnswer, ErrorCode } from "./openapi/service-schemas";

type Locked = { state: "locked" } | { state: "blocked"; minutes: number };

/** What a link with a password answers to a program that did not send it, or tried too many. */
export function lockedResponse(link: Locked): Response {
  if (link.state === "blocked") {
    const headers = { "Retry-After": String(link.minutes * 60) };
    const message = "密码错误次数过多，请稍后再试。 / Too many wrong passwords: try again later.";
    return Response.json(body("too-many", message), { status: 429, headers });
  }
  const headers = { "WWW-Authenticate": 'Basic realm="public link", charset="UTF-8"' };
  const message = "此链接需要密码。 / This link has a password.";
  return Response.json(body("unauthenticated", message), { status: 401, headers });
}

function body(code: ErrorCode, message: string): ErrorAnswer {
  return { error: { code, message, fields: {} } };
}
