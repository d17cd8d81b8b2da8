import { shortHash } from "@/lib/vocabulary/release";
import { headlineText } from "@/lib/words/verdict/headline-text";
import { pillarGauges } from "@/lib/words/board/pillar-charts";
import { pillarsOf, quantifiedIndicators } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import { asOfWords } from "@/lib/words/verdict/as-of-words";
import { provinceSubject, readingOf, verdictTerm, type Subject } from "@/lib/words/subject";

import type { DescribeShareImage, ShareCard } from "./types";
import { makeSentenceContext } from "./sentence-context";

/** Writes what the image beside a shared link says: headline, and every quantified target with its verdict. */
export const shareImageContent: DescribeShareImage = (assessment, locale, translate) => {
  const context = makeSentenceContext(assessment, locale, translate);
  const { inWords } = context;
  return {
    plan: inWords(assessment.plan.name),
    headline: headlineText(assessment, inWords),
    cards: quantifiedIndicators(assessment).flatMap((indicator) => {
      const subject = provinceSubject(assessment, indicator);
      return subject === null ? [] : [cardOf(subject, inWords)];
    }),
    mark:
      pillarsOf(assessment).length === 0
        ? null
        : { kind: "gauges", series: pillarGauges(assessment, inWords) },
    more: inWords({ key: "charts.file.shareMore" }),
    standing: [
      ...asOfWords(assessment, "charts.file.unreleased").map(inWords),
      ...(assessment.seal === null ? [] : [`SHA-256 ${shortHash(assessment.seal)}…`]),
    ].join(" · "),
    banner: assessment.illustrative ? inWords({ key: "common.illustrativeBanner" }) : null,
    locale,
  };
};

function cardOf(
  { assessment, indicator, scope }: Subject,
  inWords: (word: Word) => string,
): ShareCard {
  const { latest, target, verdict, reason } = scope;
  const shown = verdict ?? "not-assessable";
  const word = inWords({ key: verdictTerm(assessment, target, shown) });
  const why = reason === null ? "" : ` · ${inWords({ key: `terms.reason.${reason}` })}`;
  return {
    name: inWords(indicator.name),
    value:
      latest === null
        ? inWords({ key: "terms.noPublicData" })
        : inWords(readingOf(indicator, latest, { bound: target?.min })),
    year: latest?.year ?? null,
    target:
      target === null
        ? ""
        : inWords({
            key: "charts.file.shareTarget",
            values: { wording: { zh: bare(target.wording), en: bare(target.wordingEn) } },
          }),
    verdict: shown,
    word: `${word}${why}`,
  };
}

/** Takes out what stands in brackets and explains, because a small image has room for the target alone. */
function bare(wording: string): string {
  return wording.replace(/\s*(?:（[^（）]*）|\([^()]*\))/g, "");
}
