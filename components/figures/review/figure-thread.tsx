import { useLocale, useTranslations } from "next-intl";

import { threadOf, type ThreadTurn } from "@/lib/figures/review/thread";
import type { Revision } from "@/lib/figures/types";
import { instantText } from "@/lib/i18n/instant-text";
import type { LocalText } from "@/lib/plans/types";
import { StateSign } from "@/components/figures/state-badge";
import { useChangeText } from "@/components/figures/use-change-text";
import { useStatedText } from "@/components/figures/use-stated-text";

interface FigureThreadProps {
  revisions: readonly Revision[];
  unit: LocalText | null;
}

/** Shows what author and reviewer wrote to each other about a figure, oldest first. */
export function FigureThread({ revisions, unit }: FigureThreadProps) {
  const t = useTranslations("reporting.thread");
  const history = useTranslations("figures.history");
  const locale = useLocale() === "en" ? "en" : "zh";
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
          <li key={turn.id} className="max-w-prose border-l-4 border-line py-1 pl-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong>{turn.who}</strong>
              <span>
                <StateSign state={turn.did === "undone" ? "submitted" : turn.did} />{" "}
                {t(`did.${turn.did}`, { number: turn.number })}
              </span>
              <time dateTime={turn.at} className="text-sm text-muted">
                {instantText(turn.at, locale)}
              </time>
            </p>
            <SaidValue turn={turn} unit={unit} />
            {turn.texts.map(({ name, text }) => (
              <p key={name} className="whitespace-pre-line wrap-anywhere">
                {history(name, { text })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface SaidValueProps {
  turn: ThreadTurn;
  unit: LocalText | null;
}

/** Writes the change: `700 亿元 → 720 亿元，+20 亿元（+2.9%）`; a first value stands alone. */
function SaidValue({ turn: { before, stated }, unit }: SaidValueProps) {
  const t = useTranslations("reporting.thread");
  const inWords = useStatedText();
  const changeText = useChangeText();
  if (stated === null) return null;
  const now = inWords(stated, unit);
  if (before === null) return <p className="font-semibold">{now}</p>;
  const change = changeText(before, stated, unit);
  const values = { before: inWords(before, unit), now, change: change ?? "" };
  return <p className="font-semibold">{t(change === null ? "moved" : "movedBy", values)}</p>;
}
