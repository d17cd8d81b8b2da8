import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import { OwnLanguage } from "@/components/ui/own-language";
import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { PlanAssessment } from "@/lib/assessment/types";
import { findIndicator } from "@/lib/words/lookup";
import { verdictTerm } from "@/lib/words/subject";

interface RestOfRowsProps {
  assessment: PlanAssessment;
  /** How many rows the chart above draws. */
  drawn: number;
  /** The rows that it has no room for; nothing is shown where there are none. */
  rest: readonly GapRow[];
  hrefOf: (indicator: string) => string;
}

/** Names the rows that the chart of a large plan leaves out, each a link with its verdict. */
export function RestOfRows({ assessment, drawn, rest, hrefOf }: RestOfRowsProps) {
  const t = useTranslations();
  const inWords = useWords();
  if (rest.length === 0) return null;
  return (
    <details className="border-t border-line py-2 text-sm">
      <summary className="min-h-6 cursor-pointer font-semibold text-accent">
        {t("board.rest.summary", { drawn, rest: rest.length })}
      </summary>
      <ul className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-6 [&_a]:inline-block [&_a]:min-h-6 [&_a]:text-accent [&_a]:underline">
        {rest.map(({ indicator: code, scope, target, verdict }) => {
          const indicator = findIndicator(assessment, code);
          return (
            indicator !== null && (
              <li key={`${code}/${scope}`}>
                <PageLink href={hrefOf(code)}>
                  <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
                </PageLink>
                {verdict !== null && target !== null && (
                  <> {t(verdictTerm(assessment, target, verdict))}</>
                )}
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}
