import { Fragment } from "react";
import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import { VerdictSign } from "@/components/charts/verdict-sign";
import { headlineOf } from "@/lib/words/verdict/headline";
import { inSentence } from "@/lib/words/verdict/headline-text";
import { judgedSentence } from "@/lib/words/verdict/judged-sentence";
import { useWords } from "@/components/page/use-words";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

/** Says the overview in one sentence; each count with the sign, the word and the colour of its verdict. */
export function HeadlineSentence({ assessment }: { assessment: PlanAssessment }) {
  const t = useTranslations();
  const inWords = useWords();
  const { lead, tallies, clause } = headlineOf(assessment);
  const judged = judgedSentence(assessment);
  return (
    <>
      {inWords(lead)}
      {tallies.map(({ verdict, term, count }, index) => (
        <Fragment key={verdict}>
          {index > 0 && t("dashboard.space")}
          <wbr />
          {/* Kept together with its punctuation: a line never begins with a comma, a count is never torn
              from its sign. */}
          <span className="sm:whitespace-nowrap">
            <span className={VERDICT_TEXT[verdict]}>
              <VerdictSign verdict={verdict} />{" "}
              {t("dashboard.headline.tally", { count, verdict: inSentence(t(term)) })}
            </span>
            {index < tallies.length - 1
              ? t("dashboard.headline.comma")
              : t(clause === null ? "dashboard.headline.stop" : "dashboard.headline.semicolon")}
          </span>
        </Fragment>
      ))}
      {clause !== null && (
        <span className="clause">
          {`${t("dashboard.space")}${inWords(clause)}${t("dashboard.headline.stop")}`}
        </span>
      )}
      {judged !== null && <small> {inWords(judged)}</small>}
    </>
  );
}
