import { useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import type { IndicatorAssessment, LatestValue, PlanAssessment } from "@/lib/assessment/types";
import {
  calibreName,
  contextIndicators,
  findScope,
  findSource,
  scopeName,
} from "@/lib/words/lookup";
import { isDividedAgain } from "@/lib/plans/dimensions";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { SourceLink } from "@/components/page/source-link";
import { readingOf } from "@/lib/words/subject";
import { TermList } from "@/components/page/rows/term-list";
import { useWords } from "@/components/page/use-words";

/** How many the first page shows at once; a plan may report a dozen for context. */
const SHOWN = 3;
/** How many beside the trajectory, so that both end with the first screen. */
const SHOWN_BESIDE = 2;

interface ContextSectionProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Whether it stands beside the trajectory, and not in a line of its own. */
  isBeside?: boolean;
}

/** Shows indicators that have no target, in a line each: for the reader's orientation, never judged. */
export function ContextSection({ assessment, place, isBeside = false }: ContextSectionProps) {
  const t = useTranslations("dashboard.context");
  const indicators = contextIndicators(assessment);
  const shown = isBeside ? SHOWN_BESIDE : SHOWN;
  if (indicators.length === 0) return null;
  return (
    <section
      aria-labelledby="context"
      className="rounded-lg border border-line bg-card px-4 py-3 text-sm"
    >
      <h2 id="context" className="text-base leading-snug font-semibold">
        {t("heading")}
      </h2>
      <ContextList assessment={assessment} place={place} indicators={indicators.slice(0, shown)} />
      {indicators.length > shown && (
        // Paper has three pages for what is judged; how many more there are it says.
        <details data-summarised className="border-t border-line">
          <summary className="min-h-8 w-fit cursor-pointer py-1 link">
            {t("more", { count: indicators.length - shown })}
          </summary>
          <ContextList assessment={assessment} place={place} indicators={indicators.slice(shown)} />
        </details>
      )}
      <p className="text-xs text-muted">{t("text")}</p>
    </section>
  );
}

function ContextList({
  assessment,
  place,
  indicators,
}: Omit<ContextSectionProps, "isBeside"> & { indicators: readonly IndicatorAssessment[] }) {
  const inWords = useWords();
  return (
    <ul>
      {indicators.map((indicator) => (
        <li key={indicator.code} className="border-t border-line py-1.5 first:border-t-0">
          <PlaceLink
            place={place}
            to={`/indicators/${indicator.code}`}
            className="font-semibold text-ink hover:text-accent"
          >
            <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
          </PlaceLink>{" "}
          <Readings assessment={assessment} indicator={indicator} />
        </li>
      ))}
    </ul>
  );
}

function Readings({
  assessment,
  indicator,
}: {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
}) {
  const t = useTranslations();
  const inWords = useWords();
  const known = indicator.scopes.flatMap(({ scope, reported }) =>
    reported === null || isDividedAgain(assessment.scopes, findScope(assessment, scope)?.kind ?? "")
      ? []
      : [{ scope, reported }],
  );
  const [first] = known;
  if (first === undefined) return <span className="text-open">{t("terms.noPublicData")}</span>;
  const context = ({ year, calibre, source }: LatestValue) => (
    <span className="text-xs text-muted">
      {t("dashboard.year", { year: String(year) })}
      {" · "}
      <OwnLanguage>{inWords(calibreName(assessment, calibre))}</OwnLanguage>
      {" · "}
      <SourceLink source={findSource(assessment, source)} />
    </span>
  );
  // What holds for all is said once.
  const isAlike = known.every(
    ({ reported: { year, calibre, source } }) =>
      year === first.reported.year &&
      calibre === first.reported.calibre &&
      source === first.reported.source,
  );
  return (
    <>
      {isAlike && context(first.reported)}
      <TermList
        look="readings"
        rows={known.map(({ scope, reported }) => ({
          key: scope,
          term: inWords(scopeName(assessment, scope)),
          text: inWords(readingOf(indicator, reported)),
          ...(isAlike ? {} : { after: context(reported) }),
        }))}
      />
    </>
  );
}
