import { ConflictSign } from "@/components/page/conflict-sign";
import { useWords } from "@/components/page/use-words";
import type { PlanRecord } from "@/lib/records/schemas";

import { OurNote, RecordMarks, type Cited } from "./record-text";

interface ContradictionListProps extends Cited {
  contradictions: readonly PlanRecord<"contradiction">[];
}

/** Shows statements that do not fit each other, both sides with their sources; none is made to fit. */
export function ContradictionList({ contradictions, cited }: ContradictionListProps) {
  const inWords = useWords();
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {contradictions.map((contradiction) => {
        const { title, words, note } = contradiction.payload;
        return (
          <li
            key={contradiction.code}
            className="rounded-lg border border-line bg-card p-4 break-inside-avoid"
          >
            <p className="font-semibold">
              <span className="text-watch">
                <ConflictSign />
              </span>
              {inWords(title)} <RecordMarks record={contradiction} cited={cited} />
            </p>
            {words !== null && <p className="mt-1 text-sm">{inWords(words)}</p>}
            <OurNote note={note} />
          </li>
        );
      })}
    </ul>
  );
}
