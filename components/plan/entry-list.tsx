import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import type { DashboardPlace } from "@/lib/addresses/place";
import { ofKind } from "@/lib/records/of-kind";
import type { PlanRecord } from "@/lib/records/schemas";

import { OurNote, RecordMarks, SourceWords, type Cited } from "./record-text";

/** As many as the press report names; the register has them all. */
const SHOWN = 4;

interface EntryListProps extends Cited {
  entries: readonly PlanRecord<"entry">[];
  place: DashboardPlace;
}

/** Keeps the entries that the plan page shows by itself, so that it cites no source of others. */
export function shownEntries<One extends PlanRecord>(records: readonly One[]): readonly One[] {
  const leads = ofKind(records, "entry").filter(({ payload }) => payload.state === "lead");
  const shown = new Set(leads.slice(0, SHOWN).map(({ code }) => code));
  return records.filter(({ kind, code }) => kind !== "entry" || shown.has(code));
}

/** Shows the first leads, each of which says of itself that it is one, and the way to the register. */
export function EntryList({ entries, cited, place }: EntryListProps) {
  const t = useTranslations("records.entry");
  const register = useTranslations("register");
  const inWords = useWords();
  return (
    <>
      <ul className="grid gap-3 md:grid-cols-2">
        {shownEntries(entries).map((entry) => {
          const { title, state, words, note } = entry.payload;
          return (
            <li
              key={entry.code}
              className="rounded-lg border border-dashed border-field bg-card p-4 break-inside-avoid"
            >
              <p className="font-semibold">
                {inWords(title)}{" "}
                <span className="ml-1 rounded border border-field px-1.5 py-0.5 text-xs font-normal text-muted">
                  {t(state)}
                </span>{" "}
                <RecordMarks record={entry} cited={cited} />
              </p>
              {words !== null && <SourceWords words={words} />}
              <OurNote note={note} />
            </li>
          );
        })}
      </ul>
      {entries.length > SHOWN && (
        <p className="mt-3 text-sm">
          <PlaceLink place={place} to="/register" className="inline-block min-h-6">
            {register("seeAll", { count: entries.length })}
          </PlaceLink>
          {" · "}
          {register("rule")}
        </p>
      )}
    </>
  );
}
