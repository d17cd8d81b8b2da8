import "server-only";

import { Busy } from "@/lib/config/turns";
import { asRefusal } from "@/lib/errors/as-refusal";
import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { DrawingError, type DrawingFailure } from "@/lib/chart-files/drawing/drawing-error";
import { routing } from "@/lib/i18n/routing";
import { translatorFor } from "@/lib/i18n/translator";
import { messageText } from "@/lib/words/message-text";

import { TooManyDrawings } from "./drawing-limit";
import type { ErrorAnswer, ErrorCode } from "./openapi/service-schemas";

const STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-many": 429,
  unavailable: 503,
  unexpected: 500,
};

// Both languages at once, because programs read the code, and people of either language read the sentence.
const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  invalid: "参数有误。 / A parameter is wrong.",
  unauthenticated: "请先登录。 / Sign in first.",
  forbidden: "没有权限。 / You do not have the right to do this.",
  "not-found": "没有找到。 / Not found.",
  conflict: "内容已被改动。 / Somebody has just changed this.",
  "too-many": "请求过于频繁，请稍后再试。 / Too many requests: try again later.",
  unavailable: "暂时无法完成。 / This cannot be done now.",
  unexpected: "系统出现意外错误。 / Something went wrong.",
};

/**
 * Answers an API call that failed. An expected refusal says which it is; everything else is logged here and
 * answered without a word of its cause. One "not found" is like another to the last byte.
 */
export async function errorResponse(error: unknown): Promise<Response> {
  if (error instanceof DrawingError) return drawingRefusal(error);
  if (error instanceof TooManyDrawings) return tooMany(error);
  if (error instanceof Busy) return refusal("unavailable", DRAWING.busy, error.seconds);
  if (!(error instanceof DomainError)) console.error(error);
  const { code, fields } = asRefusal(error);
  const texts: Record<string, readonly string[]> = {};
  for (const [field, messages] of Object.entries(fields)) {
    texts[field] = await Promise.all(messages.map(bilingual));
  }
  const body: ErrorAnswer = { error: { code, message: MESSAGES[code], fields: texts } };
  const headers: HeadersInit = code === "unavailable" ? { "Retry-After": "10" } : {};
  return Response.json(body, { status: STATUS[code], headers });
}

const DRAWING: Readonly<Record<DrawingFailure, string>> = {
  busy: "正在生成的图片或通报过多，请稍后再试。 / Too many pictures or reports are being made: try again in a moment.",
  "too-slow":
    "生成图片超时，请稍后再试。 / Drawing the picture took too long: try again in a moment.",
  "no-font":
    "服务器没有中文字体，无法生成 PNG，请下载 SVG。 / The server has no Chinese font and cannot make a PNG: take the SVG.",
  failed: "图片没有生成出来。 / The picture could not be drawn.",
};

/** Says why there is no image. Only where the server was busy or too slow the client is asked to try again. */
function drawingRefusal(error: DrawingError): Response {
  if (error.code === "failed") console.error(error, error.cause);
  const passing = error.code === "busy" || error.code === "too-slow";
  return refusal("unavailable", DRAWING[error.code], passing ? 10 : null);
}

function tooMany({ seconds }: TooManyDrawings): Response {
  return refusal("too-many", MESSAGES["too-many"], seconds);
}

function refusal(code: ErrorCode, message: string, retryAfter: number | null): Response {
  const body: ErrorAnswer = { error: { code, message, fields: {} } };
  const headers: HeadersInit = retryAfter === null ? {} : { "Retry-After": String(retryAfter) };
  return Response.json(body, { status: STATUS[code], headers });
}

type Locked = { state: "locked" } | { state: "blocked"; minutes: number };

/** Answers for a link with a password to a program that did not send the password, or sent too many wrong ones. */
export function lockedResponse(link: Locked): Response {
  if (link.state === "blocked") {
    const message = "密码错误次数过多，请稍后再试。 / Too many wrong passwords: try again later.";
    return refusal("too-many", message, link.minutes * 60);
  }
  const message = "此链接需要密码。 / This link has a password.";
  const response = refusal("unauthenticated", message, null);
  response.headers.set("WWW-Authenticate", 'Basic realm="public link", charset="UTF-8"');
  return response;
}

async function bilingual(message: MessageRef): Promise<string> {
  const texts = routing.locales.map(async (locale) =>
    messageText(message, await translatorFor(locale), locale),
  );
  return (await Promise.all(texts)).join(" / ");
}
