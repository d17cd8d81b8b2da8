import { useLocale, useTranslations } from "next-intl";

import type { AssessedTarget } from "@/lib/assessment/types";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { calibreName } from "@/lib/words/lookup";
import { amountOf, type Subject } from "@/lib/words/subject";

import { BridgeMark } from "./bridge-note";
import { useSourceNumber } from "./source-mark";
import { TermList, type TermRow } from "./rows/term-list";
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
  const wordingOf = useTargetWording();
  const numberOf = useSourceNumber();
  const { assessment, indicator, scope } = subject;
  const { target, baseline } = scope;
  if (target === null) return null;
  const otherCalibre = baseline !== null && baseline.calibre !== target.calibre;
  const sourceNumber = (source: string | null) => {
    const number = numberOf(source, sources);
    return number === null ? {} : { source: number };
  };
  const rows: TermRow[] = [
    {
      key: "target",
      term: t(target.origin === "plan" ? "dashboard.card.target" : "terms.origin.allocation"),
      text: wordingOf(target) + t("dashboard.parenthesis", { text: target.year }),
      ...sourceNumber(target.source),
    },
  ];
  if (baseline !== null && !baseline.implicit) {
    const { value, qualifier, year } = baseline;
    const context = otherCalibre
      ? t("dashboard.pair", {
          first: year,
          second: inWords(calibreName(assessment, baseline.calibre)),
        })
      : String(year);
    rows.push({
      key: "baseline",
      term: t("dashboard.card.baseline"),
      text:
        inWords(amountOf(indicator, value, { qualifier })) +
        t("dashboard.parenthesis", { text: context }),
      ...sourceNumber(baseline.source),
      ...(hasBridgedBaseline(indicator, scope) && { after: <BridgeMark /> }),
    });
  }
  return <TermList look="target" rows={rows} />;
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
