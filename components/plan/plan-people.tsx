import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { OwesTable } from "@/components/page/people/owes-table";
import { ProgressNotes } from "@/components/page/people/progress-notes";
import { ResponsibleUnits } from "@/components/page/people/responsible-units";
import { Section } from "@/components/page/section";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { responsibleFor, WHOLE_PLAN } from "@/lib/records/people/of-subject";
import { subjectWord } from "@/lib/words/people-words";

interface PlanPeopleProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Shows who is responsible for the whole plan, and the newest notes of everything in it. */
export function PlanPeople({ assessment, place }: PlanPeopleProps) {
  const t = useTranslations("people");
  const { people } = assessment;
  const isMember = place.base === "";
  const isNamed = responsibleFor(people, WHOLE_PLAN) !== null;
  return (
    <>
      {(isNamed || isMember) && (
        <Section id="who" heading={t("who.heading")}>
          {isNamed ? (
            <ResponsibleUnits assessment={assessment} subject={WHOLE_PLAN} />
          ) : (
            <p className="text-sm text-muted">
              {t("who.none")} · {t("who.noneText")}{" "}
              <PlaceLink place={place} to="/plan/responsibility" className="underline">
                {t("who.set")}
              </PlaceLink>
            </p>
          )}
        </Section>
      )}
      {people.units.length > 0 && (
        <Section
          id="owes"
          heading={t("owes.heading")}
          text={t("owes.text", { year: String(assessment.year) })}
        >
          <OwesTable assessment={assessment} />
        </Section>
      )}
      {people.notes.length > 0 && (
        <Section id="notes" heading={t("notes.heading")}>
          <ProgressNotes
            notes={people.notes}
            nameOf={(note) => subjectWord(assessment, note)}
            shown={4}
          />
        </Section>
      )}
    </>
  );
}
