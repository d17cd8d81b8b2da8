import { useLocale, useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { OwnLanguage } from "@/components/ui/own-language";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { indicatorSources } from "@/lib/words/verdict/figure-rows";
import { findingSentence } from "@/lib/words/verdict/finding";
import { formatDay } from "@/lib/words/format";
import { provinceSubject, verdictTerm } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { VerdictNotes } from "@/components/page/verdict-notes";

import { CautionNotice, BridgeNotice } from "./indicator-notes";
import { TrajectorySection } from "./trajectory-section";

interface EmbedViewProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  supersededBy: number | null;
  /** Beginning of the addresses of the link's pages. */
  base: string;
}

/**
 * Shows one indicator's chart with everything that must travel with it: finding, standing, sources, way to the
 * rest.
 */
export function EmbedView({ assessment, indicator, supersededBy, base }: EmbedViewProps) {
  const t = useTranslations("links.public.embed");
  const inWords = useWords();
  const locale = useLocale() === "en" ? "en" : "zh";
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  const { scope } = subject;
  const { asOf, release } = assessment;
  const standing = t("standing", { day: formatDay(asOf, locale), release: release ?? "" });
  const sources = sourceLine(assessment, indicator);
  const [first] = sources;
  return (
    <main id="main" className="flex flex-col gap-2 p-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="text-lg font-bold">
          <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
        </h1>
        {scope.verdict !== null && (
          <VerdictBadge
            verdict={scope.verdict}
            term={verdictTerm(assessment, scope.target, scope.verdict)}
            reason={scope.reason}
            basis={scope.basis}
          />
        )}
      </div>
      <VerdictNotes subject={subject} />
      <p className="font-semibold">{inWords(findingSentence(subject))}</p>
      {indicator.accrual !== "qualitative" && (
        <div className="[&>section]:mt-2">
          <TrajectorySection subject={subject} place={null} />
        </div>
      )}
      <BridgeNotice assessment={assessment} indicator={indicator} />
      <CautionNotice indicator={indicator} />
      <footer className="mt-2 flex flex-col gap-1 text-sm text-muted">
        <p>
          {standing}
          {supersededBy !== null && ` · ${t("superseded", { latest: supersededBy })}`}
        </p>
        {first !== undefined && (
          <p>
            {t("sources", {
              sources:
                sources.length === 1
                  ? first
                  : t("more", { first, count: moreCount(locale, sources) }),
            })}
          </p>
        )}
        <p>
          <PageLink
            href={`${base}/indicators/${indicator.code}`}
            target="_blank"
            rel="noopener"
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
          >
            {t("full")}
          </PageLink>
        </p>
      </footer>
    </main>
  );
}

/** Counts the sources for the closing words: Chinese counts all (甲等 3 项), English the others (A and 2 more). */
function moreCount(locale: "zh" | "en", sources: readonly string[]): number {
  return locale === "zh" ? sources.length : sources.length - 1;
}

/** Lists the indicator's sources as publisher and title, in the order of the page. */
function sourceLine(assessment: PlanAssessment, indicator: IndicatorAssessment): readonly string[] {
  const keys = indicatorSources(assessment, indicator);
  return keys.flatMap((key) => {
    const source = assessment.sources.find((known) => known.key === key);
    return source === undefined ? [] : [`${source.publisher} · ${source.title}`];
  });
}
