import { Fragment } from "react";

import { useWords } from "@/components/page/use-words";
import type { PlanRecord } from "@/lib/records/schemas";

import { OurNote, RecordMarks, SourceWords, type Cited } from "./record-text";

interface MechanismProps extends Cited {
  facts: readonly PlanRecord<"fact">[];
}

/** Shows who leads the chain as the three parts of one mechanism; a part that nobody named says so. */
export function Mechanism({ facts, cited }: MechanismProps) {
  const inWords = useWords();
  return (
    <ul className="flex flex-col gap-x-2 lg:flex-row lg:items-stretch">
      {facts.map((fact, index) => {
        const { title, words, note } = fact.payload;
        return (
          <Fragment key={fact.code}>
            {index > 0 && (
              <li aria-hidden="true" className="self-center text-xl leading-8 text-muted">
                +
              </li>
            )}
            <li className="min-w-0 flex-1 rounded-lg border border-line bg-card p-4 break-inside-avoid">
              <p className="text-base leading-snug font-semibold">
                {inWords(title)} <RecordMarks record={fact} cited={cited} />
              </p>
              {words !== null && <SourceWords words={words} />}
              <OurNote note={note} />
            </li>
          </Fragment>
        );
      })}
    </ul>
  );
}
