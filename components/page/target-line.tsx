import { useLocale, useTranslations } from "next-intl";

import type { AssessedTarget } from "@/lib/assessment/types";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { calibreName } from "@/lib/words/lookup";
import { amountOf, type Subject } from "@/lib/words/subject";

import { BridgeMark } from "./bridge-note";
import { SourceMark } from "./source-mark";
import { useWords } from "./use-words";

interface TargetLineProps {
  subject: Subject;
  /** Keys of the page's sources, where the page lists them: target and baseline then carry their numbers. */
  sources?: readonly string[];
}

/**
 * Shows the target in the plan's own words and where it starts from. An allocation is never shown as the plan's
 * word.
 */
export function TargetLine({ subject, sources = [] }: TargetLineProps) {
  const t = useTranslations();
  const inWords = useWords();
  const { assessment, indicator, scope } = subject;
  const { target, baseline } = scope;
  if (target === null) return null;
  const otherCalibre = baseline !== null && baseline.calibre !== target.calibre;
  return (
    <dl className="text-sm leading-normal">
      <div>
        <dt className="inline text-muted">
          {t(target.origin === "plan" ? "dashboard.card.target" : "terms.origin.allocation")}{" "}
        </dt>
        <dd className="inline">
          <TargetWording target={target} />
          {t("dashboard.parenthesis", { text: target.year })}
          <SourceMark source={target.source} sources={sources} />
        </dd>
      </div>
      {baseline !== null && !baseline.implicit && (
        <div>
          <dt className="inline text-muted">{t("dashboard.card.baseline")} </dt>
          <dd className="inline">
            {inWords(amountOf(indicator, baseline.value, { qualifier: baseline.qualifier }))}
            {t("dashboard.parenthesis", {
              text: otherCalibre
                ? t("dashboard.pair", {
                    first: baseline.year,
                    second: inWords(calibreName(assessment, baseline.calibre)),
                  })
                : String(baseline.year),
            })}
            <SourceMark source={baseline.source} sources={sources} />
            {hasBridgedBaseline(indicator, scope) && <BridgeMark />}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Quotes the plan's own words, in the page's language. */
export function TargetWording({ target }: { target: AssessedTarget }) {
  return useTargetWording()(target);
}

/** Gives the plan's own words of a target, in the page's language. */
export function useTargetWording(): (target: AssessedTarget) => string {
  const isEnglish = useLocale() === "en";
  return (target) => (isEnglish ? target.wordingEn : target.wording);
}
