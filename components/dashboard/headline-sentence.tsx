import { Fragment } from "react";
import { useTranslations } from "next-intl";

import { headlineOf } from "./headline";
import { useSay } from "./use-say";
import { VERDICT_TEXT } from "./verdict-colour";
import { VerdictSign } from "./verdict-sign";
import type { PlanAssessment } from "@/lib/assessment/types";

/** The overview in one sentence; each count with the sign, the word and the colour of its verdict. */
export function HeadlineSentence({ assessment }: { readonly assessment: PlanAssessment }) {
  const t = useTranslations();
  const say = useSay();
  const { lead, tallies, clause } = headlineOf(assessment);
  return (
    <>
      {say(lead)}
      {tallies.map(({ verdict, term, count }, index) => (
        <Fragment key={verdict}>
          {index > 0 && t("dashboard.headline.comma")}
          <span className={`inline-block ${VERDICT_TEXT[verdict]}`}>
            <VerdictSign verdict={verdict} />{" "}
            {t("dashboard.headline.tally", { count, verdict: t(term) })}
          </span>
        </Fragment>
      ))}
      {clause !== null && `${t("dashboard.headline.semicolon")}${say(clause)}`}
      {t("dashboard.headline.stop")}
    </>
  );
}
