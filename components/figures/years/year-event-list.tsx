import { useLocale, useTranslations } from "next-intl";

import type { YearEvent } from "@/lib/figures/years/year-state";
import { instantText } from "@/lib/i18n/instant-text";

import { dayText } from "./day-text";

/** Lists every decision about the year: who, when, what, why. */
export function YearEventList({ events }: { events: readonly YearEvent[] }) {
  const t = useTranslations("reporting.year");
  const locale = useLocale() === "en" ? "en" : "zh";
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="year-events" className="flex flex-col gap-2">
      <h2 id="year-events" className="text-lg font-semibold">
        {t("history")}
      </h2>
      <ol className="flex flex-col divide-y divide-line">
        {events.map(({ number, kind, dueOn, reason, actorName, at }) => (
          <li key={number} className="py-2">
            <p>
              <time dateTime={at} className="text-muted">
                {instantText(at, locale)}
              </time>
              {" · "}
              {t(`event.${kind}`, {
                actor: actorName,
                day: dueOn === null ? "" : dayText(dueOn, locale),
              })}
            </p>
            {reason !== null && <p className="max-w-prose">{t("why", { reason })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
