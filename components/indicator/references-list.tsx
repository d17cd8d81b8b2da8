import { useTranslations } from "next-intl";

import { SourceMark } from "@/components/page/source-mark";
import { useWords } from "@/components/page/use-words";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { calibreName, scopeName } from "@/lib/words/lookup";
import { readingOf } from "@/lib/words/subject";

interface ReferencesListProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  sources: readonly string[];
}

/** Lists readings from other sources: recorded beside the adopted figures, never calculated with. */
export function ReferencesList({ assessment, indicator, sources }: ReferencesListProps) {
  const t = useTranslations();
  const inWords = useWords();
  const rows = indicator.scopes.flatMap(({ scope, references }) =>
    references.map((point) => ({ scope, point })),
  );
  if (rows.length === 0) return null;
  // A single one goes on in the line that says what it is.
  const look = rows.length === 1 ? "inline" : undefined;
  return (
    <section className="mt-4 text-sm">
      <h3 id="references" className="inline font-semibold">
        {t("dashboard.references.heading")}
      </h3>{" "}
      <span className="text-muted">{t("dashboard.references.text")}</span>{" "}
      <ul className={look ?? "mt-1"}>
        {rows.map(({ scope, point }, index) => (
          <li key={`${scope} ${point.year} ${point.calibre} ${index}`} className={look}>
            {inWords({
              key: "dashboard.references.one",
              values: {
                scope: scopeName(assessment, scope),
                year: point.year,
                value:
                  point.value === null
                    ? { key: `terms.flag.${point.flag ?? "not-collected"}` }
                    : readingOf(indicator, { ...point, value: point.value }),
                calibre: calibreName(assessment, point.calibre),
              },
            })}
            <SourceMark source={point.source} sources={sources} />
            {point.note !== null && <span className="text-muted"> {inWords(point.note)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
