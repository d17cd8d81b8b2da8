import { headlineText } from "@/lib/words/verdict/headline-text";
import { quantifiedIndicators } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/phrase";
import { standingWords } from "@/lib/words/verdict/standing-words";
import { provinceSubject, readingOf, verdictTerm, type Subject } from "@/lib/words/subject";

import type { DescribeShareImage, ShareCard } from "./types";
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
    more: say({ key: "charts.file.shareMore" }),
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
  return {
    name: say(indicator.name),
    value:
      latest === null
        ? say({ key: "terms.noPublicData" })
        : say(readingOf(indicator, latest, { bound: target?.min })),
    year: latest?.year ?? null,
    target:
      target === null
        ? ""
        : say({
            key: "charts.file.shareTarget",
            values: { wording: { zh: bare(target.wording), en: bare(target.wordingEn) } },
          }),
    verdict: shown,
    word: `${word}${why}`,
  };
}

/** What stands in brackets explains; a small picture has room for the target alone. */
function bare(wording: string): string {
  return wording.replace(/\s*(?:（[^（）]*）|\([^()]*\))/g, "");
}
