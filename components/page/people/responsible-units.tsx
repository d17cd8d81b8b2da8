import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import type { PlanAssessment } from "@/lib/assessment/types";
import { reporterOf, responsibleFor } from "@/lib/records/people/of-subject";
import type { Subject } from "@/lib/records/people/types";
import { unitNames } from "@/lib/words/people-words";

interface ResponsibleUnitsProps {
  assessment: PlanAssessment;
  subject: Partial<Subject>;
}

/** Names who leads, who helps and who reports, in a line each; nothing where nobody was named. */
export function ResponsibleUnits({ assessment: { people }, subject }: ResponsibleUnitsProps) {
  const t = useTranslations("people.who");
  const inWords = useWords();
  const found = responsibleFor(people, subject);
  const { indicator = null, scope = null, action = null } = subject;
  const reporter = action === null ? reporterOf(people.assignments, { indicator, scope }) : null;
  const lines = [
    ["lead", found?.lead ?? []],
    ["support", found?.support ?? []],
    ["reporter", reporter === null ? [] : [reporter]],
  ] as const;
  const named = lines.filter(([, codes]) => codes.length > 0);
  if (named.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm wrap-anywhere">
      {named.map(([name, codes]) => (
        <div key={name} className="flex gap-x-2">
          <dt className="shrink-0 text-muted">{t(name)}</dt>
          <dd>{inWords(unitNames(people, codes, "name"))}</dd>
        </div>
      ))}
    </dl>
  );
}
