import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import type { LocalText } from "@/lib/plans/types";
import type { ProgressNote } from "@/lib/records/people/types";
import { periodWord } from "@/lib/words/record-words";

interface ProgressNotesProps {
  /** The newest period first. */
  notes: readonly ProgressNote[];
  /** Names what a note is about, where a list has notes about several things. */
  nameOf?: (note: ProgressNote) => LocalText;
  /** How many are shown at once; the older ones unfold. */
  shown?: number;
}

/** Shows what was said of progress, problems and next steps, a card a period. */
export function ProgressNotes({ notes, nameOf, shown = 2 }: ProgressNotesProps) {
  const t = useTranslations("people.notes");
  const list = (some: readonly ProgressNote[]) => (
    <ol className={`grid gap-3 ${some.length > 1 ? "md:grid-cols-2" : ""}`}>
      {some.map((note) => (
        <NoteCard key={note.code} note={note} name={nameOf?.(note) ?? null} />
      ))}
    </ol>
  );
  const older = notes.slice(shown);
  return (
    <>
      {list(notes.slice(0, shown))}
      {older.length > 0 && (
        <details className="mt-1">
          <summary className="opening min-h-8 w-fit text-sm">
            {t("older", { count: older.length })}
          </summary>
          {list(older)}
        </details>
      )}
    </>
  );
}

function NoteCard({ note, name }: { note: ProgressNote; name: LocalText | null }) {
  const t = useTranslations("people.notes");
  const inWords = useWords();
  const period = inWords(periodWord(note.period));
  return (
    <li className="rounded-lg border border-line bg-card px-4 py-3 text-sm leading-normal break-inside-avoid">
      <h3 className="font-semibold">
        {name === null ? period : t("of", { subject: inWords(name), period })}
      </h3>
      <p className="mt-1 whitespace-pre-line">{inWords(note.progress)}</p>
      {note.problem !== null && (
        <p className="mt-1 whitespace-pre-line">
          <span className="mr-2 font-semibold text-watch">{t("problem")}</span>
          {inWords(note.problem)}
        </p>
      )}
      {note.next !== null && (
        <p className="mt-1 whitespace-pre-line">
          <span className="mr-2 font-semibold">{t("next")}</span>
          {inWords(note.next)}
        </p>
      )}
    </li>
  );
}
