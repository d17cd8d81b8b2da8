import "server-only";

import { createTranslator, type Messages } from "next-intl";

import { loadMessages } from "@/lib/i18n/messages";
import { routing, type Locale } from "@/lib/i18n/routing";
import type { PlanView } from "@/lib/releases/queries";

import type { ReportContent } from "./types";

/** Turns a view into the report's texts. `translate` looks up full keys in the messages of `locale`. */
export type ComposeReport = (
  view: PlanView,
  locale: Locale,
  translate: (key: string, values?: Record<string, string | number>) => string,
) => ReportContent;

/** The report of a view in the language asked for with `?lang=`; Chinese without it. */
export async function reportContent(
  view: PlanView,
  request: Request,
  compose: ComposeReport,
): Promise<ReportContent> {
  const asked = new URL(request.url).searchParams.get("lang");
  const locale = routing.locales.find((one) => one === asked) ?? routing.defaultLocale;
  const messages = (await loadMessages(locale)) as Messages;
  const translate = createTranslator<Messages>({ locale, messages });
  return compose(view, locale, (key, values) => translate(key, values));
}
