import type { DescribeShareImage, ShareCard } from "@/lib/chart-files/types";

import { headlineText } from "../headline-text";
import { quantifiedIndicators } from "../lookup";
import type { Word } from "../phrase";
import { standingWords } from "../standing-words";
import { provinceSubject, readingOf, verdictTerm, type Subject } from "../subject";
import { tellIn } from "./telling";

/** What the picture beside a shared link says: headline, and every quantified target with its verdict. */
export const shareImageSpec: DescribeShareImage = (assessment, locale, translate) => {
  const telling = tellIn(assessment, locale, translate);
  const { say } = telling;
  return {
    plan: say(assessment.plan.name),
    headline: headlineText(assessment, say),
    cards: quantifiedIndicators(assessment).flatMap((indicator) => {
      const subject = provinceSubject(assessment, indicator);
      return subject === null ? [] : [cardOf(subject, say)];
    }),
    standing: standingWords(assessment, "charts.file.unreleased").map(say).join(" · "),
    banner: assessment.illustrative ? say({ key: "common.illustrativeBanner" }) : null,
    locale,
  };
};

function cardOf({ assessment, indicator, scope }: Subject, say: (word: Word) => string): ShareCard {
  const { latest, target, verdict, reason } = scope;
  const shown = verdict ?? "not-assessable";
  const word = say({ key: verdictTerm(assessment, target, shown) });
  const why = reason === null ? "" : ` · ${say({ key: `terms.reason.${reason}` })}`;
  const year =
    latest === null
      ? ""
      : say({ key: "dashboard.parenthesis", values: { text: String(latest.year) } });
  return {
    name: say(indicator.name),
    value:
      latest === null
        ? say({ key: "terms.noPublicData" })
        : `${say(readingOf(indicator, latest, { bound: target?.min }))}${year}`,
    target:
      target === null
        ? ""
        : say({
            key: "charts.file.shareTarget",
            values: { wording: { zh: target.wording, en: target.wordingEn }, year: target.year },
          }),
    verdict: shown,
    word: `${word}${why}`,
  };
}
