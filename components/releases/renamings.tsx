import { useTranslations } from "next-intl";

import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Renaming } from "@/lib/releases/types";
import { renamingSentence } from "@/lib/words/renaming-words";

interface RenamingsProps {
  assessment: PlanAssessment;
  renamings: readonly Renaming[];
}

/** Lists what is called otherwise, with the old and the new name and the day; nothing where every name stayed. */
export function Renamings({ assessment, renamings }: RenamingsProps) {
  const t = useTranslations("plans.renamed");
  const inWords = useWords();
  if (renamings.length === 0) return null;
  return (
    <Section id="renamed" heading={t("heading", { count: renamings.length })} text={t("text")}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-card px-4 sm:px-5">
        {renamings.map((renaming) => (
          <li
            key={`${renaming.subject} ${renaming.of} ${renaming.code} ${renaming.at}`}
            className="py-2.5 break-inside-avoid [overflow-wrap:anywhere]"
          >
            {inWords(renamingSentence(renaming, assessment))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
