import { useLocale, useTranslations } from "next-intl";

import { threadOf } from "@/lib/figures/thread";
import type { Revision } from "@/lib/figures/types";
import { instantText } from "@/lib/i18n/instant-text";
import type { LocalText } from "@/lib/plans/types";

import { StateBadge } from "./state-badge";
import { useStatedText } from "./use-stated-text";

interface FigureThreadProps {
  readonly revisions: readonly Revision[];
  readonly unit: LocalText | null;
}

/** What author and reviewer said to each other about a figure, oldest first. */
export function FigureThread({ revisions, unit }: FigureThreadProps) {
  const t = useTranslations("reporting.thread");
  const history = useTranslations("figures.history");
  const locale = useLocale() === "en" ? "en" : "zh";
  const stated = useStatedText();
  const turns = threadOf(revisions);
  if (turns.length === 0) return null;
  return (
    <section aria-labelledby="thread" className="flex flex-col gap-2">
      <h2 id="thread" className="text-lg font-semibold">
        {t("heading")}
      </h2>
      <p className="max-w-prose text-sm text-muted">{t("who")}</p>
      <ol className="flex flex-col gap-3">
        {turns.map((turn) => (
          <li key={turn.id} className="max-w-prose border-l-4 border-line pl-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong>{turn.who}</strong>
              <StateBadge state={turn.did} />
              <span>
                {t("number", { number: turn.number })}
                {turn.stated !== null && ` · ${stated(turn.stated, unit)}`}
              </span>
              <time dateTime={turn.at} className="text-sm text-muted">
                {instantText(turn.at, locale)}
              </time>
            </p>
            {turn.texts.map(({ name, text }) => (
              <p key={name} className="whitespace-pre-line">
                {history(name, { text })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
