import "server-only";

import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";
import { translatorFor } from "@/lib/i18n/translator";
import type { PlanView } from "@/lib/releases/queries";
import type { ReportContent } from "@/lib/report/files/types";

import { requestLocale } from "./chart-response";

/** Turns a view into the report's texts. `translate` looks up full keys in the messages of `locale`. */
export type ComposeReport = (view: PlanView, locale: Locale, translate: Translate) => ReportContent;

/** Composes the report of a view in the language asked for with `?lang=`; Chinese without it. */
export async function reportContent(
  view: PlanView,
  request: Request,
  compose: ComposeReport,
): Promise<ReportContent> {
  const locale = requestLocale(request);
  return compose(view, locale, await translatorFor(locale));
}
