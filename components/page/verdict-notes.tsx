import { verdictNotes } from "@/lib/words/verdict/basis-words";
import type { Subject } from "@/lib/words/subject";

import { useWords } from "./use-words";

/** Says where the verdict stands how the target is read, and what is noted of the value judged; nothing where plain. */
export function VerdictNotes({ subject }: { subject: Subject }) {
  const inWords = useWords();
  return verdictNotes(subject).map((note) => {
    const text = inWords(note);
    return (
      <p key={text} className="mt-1 max-w-[46rem] text-xs text-muted">
        {text}
      </p>
    );
  });
}
