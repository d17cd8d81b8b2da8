import "server-only";

import { createTranslator, type Messages } from "next-intl";

import { DomainError, type FailureCode, type MessageRef } from "@/lib/actions/domain-error";
import { loadMessages } from "@/lib/i18n/messages";
import { routing } from "@/lib/i18n/routing";

/** The body of every refusal of the API. `fields` has the messages of each wrong parameter, by its name. */
export interface ApiErrorBody {
  readonly error: {
    readonly code: FailureCode | "too-many-tries";
    readonly message: string;
    readonly fields: Readonly<Record<string, readonly string[]>>;
  };
}

const STATUS: Readonly<Record<FailureCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  unexpected: 500,
};

// Both languages at once: programs read the code, and people of either language read the sentence.
const MESSAGES: Readonly<Record<FailureCode, string>> = {
  invalid: "参数有误。 / A parameter is wrong.",
  unauthenticated: "请先登录。 / Sign in first.",
  forbidden: "没有权限。 / You do not have the right to do this.",
  "not-found": "没有找到。 / Not found.",
  conflict: "内容已被改动。 / Somebody has just changed this.",
  unexpected: "系统出现意外错误。 / Something went wrong.",
};

/**
 * What an API call answers when it failed. Expected refusals say which; everything else is logged here and
 * answered without a word of its cause. Every "not found" is the same to the last byte.
 */
export async function errorResponse(error: unknown): Promise<Response> {
  if (!(error instanceof DomainError)) console.error(error);
  const { code, fields } =
    error instanceof DomainError ? error : { code: "unexpected" as const, fields: {} };
  const texts: Record<string, readonly string[]> = {};
  for (const [field, messages] of Object.entries(fields)) {
    texts[field] = await Promise.all(messages.map(bilingual));
  }
  const body: ApiErrorBody = { error: { code, message: MESSAGES[code], fields: texts } };
  return Response.json(body, { status: STATUS[code] });
}

async function bilingual({ key, values }: MessageRef): Promise<string> {
  const texts = routing.locales.map(async (locale) => {
    const messages = (await loadMessages(locale)) as Messages;
    return createTranslator<Messages>({ locale, messages })(key, values);
  });
  return (await Promise.all(texts)).join(" / ");
}
