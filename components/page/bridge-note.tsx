import { useTranslations } from "next-intl";

import type { IndicatorAssessment } from "@/lib/assessment/types";
import { bridgeNotesOf } from "@/lib/words/verdict/bridges";

import { useWords } from "./use-words";

/** Marks a number that may be compared only through a bridge. */
export function BridgeMark() {
  const t = useTranslations("dashboard.bridge");
  return <span className="ml-1 text-xs font-normal text-muted">{t("mark")}</span>;
}

interface BridgeNotesProps {
  /** Indicators of which a number on the page carries the mark. */
  indicators: readonly IndicatorAssessment[];
}

/** Says what the marks of a page mean: the administrator's statement, in full. */
export function BridgeNotes({ indicators }: BridgeNotesProps) {
  const t = useTranslations("dashboard.bridge");
  const inWords = useWords();
  return bridgeNotesOf(indicators).map((bridge) => (
    <p key={bridge.zh} className="mt-2 max-w-[60rem] text-sm text-muted">
      {t("note", { label: t("mark"), note: inWords(bridge) })}
    </p>
  ));
}
