import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { notesOf, responsibleFor } from "@/lib/records/people/of-subject";
import type { Subject } from "@/lib/records/people/types";
import { subjectWord } from "@/lib/words/people-words";

import { ProgressNotes } from "./progress-notes";
import { ResponsibleUnits } from "./responsible-units";

interface PeopleSectionProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** What the page is about; the notes of its parts stand below its own. */
  subject: Pick<Subject, "indicator" | "scope">;
}

/**
 * Shows who is responsible for something and what they say of it. Members see where it is written, also where nothing
 * was said yet; the public sees nothing then.
 */
export function PeopleSection({ assessment, place, subject }: PeopleSectionProps) {
  const t = useTranslations("people");
  const { people } = assessment;
  const asked = { ...subject, action: null };
  const own = notesOf(people, asked);
  const parts = people.notes.filter(
    (note) =>
      !own.includes(note) &&
      note.action === null &&
      (subject.indicator === null
        ? note.scope === subject.scope
        : note.indicator === subject.indicator),
  );
  const notes = [...own, ...parts];
  const isMember = place.base === "";
  const responsible = responsibleFor(people, asked);
  if (!isMember && notes.length === 0 && responsible === null) return null;
  const query = new URLSearchParams({ new: "1", period: String(assessment.year) });
  if (subject.indicator !== null) query.set("indicator", subject.indicator);
  if (subject.scope !== null) query.set("scope", subject.scope);
  return (
    <section className="mt-7 max-sm:mt-5 print:mt-6">
      <div className="flex flex-wrap items-baseline gap-x-8 gap-y-1">
        <h2 id="people" className="text-lg leading-snug font-semibold">
          {t("who.heading")}
        </h2>
        <ResponsibleUnits assessment={assessment} subject={asked} />
      </div>
      {isMember && responsible === null && (
        <p className="text-sm text-muted">
          {t("who.none")} · {t("who.noneText")}
        </p>
      )}
      <h3 className="mt-3 mb-1.5 font-semibold">{t("notes.heading")}</h3>
      {notes.length > 0 ? (
        <ProgressNotes
          notes={notes}
          nameOf={(note) => subjectWord(assessment, note)}
          // A target's own notes say the same of other years; those of a part are about different targets.
          shown={subject.indicator === null ? 2 : 1}
        />
      ) : (
        <p className="text-sm text-muted">
          {t("notes.none")}
          {isMember && ` · ${t("notes.noneText")}`}
        </p>
      )}
      {isMember && place.asOf === null && (
        <p className="mt-2 text-sm print:hidden">
          <PlaceLink
            place={{ ...place, year: null }}
            to={`/plan/notes?${query.toString()}`}
            className="inline-flex min-h-8 items-center underline"
          >
            {t("notes.write")}
          </PlaceLink>
        </p>
      )}
    </section>
  );
}
