import { useTranslations } from "next-intl";

import { ConflictSign } from "@/components/page/conflict-sign";
import { useWords } from "@/components/page/use-words";
import { conflictsOf, restSentence } from "@/lib/words/parts/conflicts";
import type { Subject } from "@/lib/words/subject";

/** Says that the parts fit the whole in every year, or lists where they contradict it; nothing where none is known. */
export function RestLines({ subject: { assessment, indicator } }: { subject: Subject }) {
  const t = useTranslations("dashboard.rest");
  const inWords = useWords();
  const conflicts = conflictsOf(indicator);
  // Nothing was subtracted where every part is missing.
  if (indicator.rest.every((row) => row.parts.length === 0)) return null;
  if (conflicts.length === 0) return <p id="rest">{t("fits")}</p>;
  return (
    <div id="rest">
      <h3 className="font-semibold text-behind">
        <ConflictSign />
        {t("headingConflict", { count: conflicts.length })}
      </h3>
      <p>{t("text")}</p>
      <ul className="mt-1 font-semibold text-behind">
        {conflicts.map((row) => (
          <li key={`${row.year} ${row.calibre} ${row.whole} ${row.kind}`}>
            {inWords(restSentence(assessment, indicator, row))}
          </li>
        ))}
      </ul>
    </div>
  );
}
