import clsx from "clsx";

import { useWords } from "@/components/page/use-words";
import type { PlanRecord } from "@/lib/records/schemas";

import { OurNote, RecordMarks, SourceWords, type Cited } from "./record-text";

interface FactListProps extends Cited {
  facts: readonly PlanRecord<"fact">[];
  /** Whether they stand beside each other where there is room, as cards do. */
  isWide?: boolean;
}

/**
 * Lists statements: name, who says it, the words, our note, the source. Words that several statements in a row share
 * are said once, with the first of them, and those that are the name itself not again.
 */
export function FactList({ facts, cited, isWide = false }: FactListProps) {
  const inWords = useWords();
  return (
    <ul
      className={clsx(
        isWide ? "grid gap-3 md:grid-cols-2 lg:grid-cols-3" : "divide-y divide-line",
        !isWide && "rounded-lg border border-line bg-card px-4",
      )}
    >
      {facts.map((fact, index) => {
        const { title, by, words, note } = fact.payload;
        const isSaid = facts[index - 1]?.payload.words?.zh === words?.zh || words?.zh === title.zh;
        return (
          <li
            key={fact.code}
            className={clsx(
              "min-w-0 break-inside-avoid",
              isWide ? "rounded-lg border border-line bg-card p-4" : "py-3",
            )}
          >
            <p className="font-semibold">
              {inWords(title)} <RecordMarks record={fact} cited={cited} />
            </p>
            {by !== null && <p className="text-sm text-muted">{inWords(by)}</p>}
            {words !== null && !isSaid && <SourceWords words={words} />}
            <OurNote note={note} />
          </li>
        );
      })}
    </ul>
  );
}
