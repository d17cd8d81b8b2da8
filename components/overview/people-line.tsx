import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import type { DashboardPlace } from "@/lib/addresses/place";
import { owesOf, owesSomething } from "@/lib/assessment/people/owes";
import type { PlanAssessment } from "@/lib/assessment/types";
import { milestonesLine } from "@/lib/words/people-words";

interface PeopleLineProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Says in a line how many units owe something and how the milestones stand; nothing where nobody is named yet. */
export function PeopleLine({ assessment, place }: PeopleLineProps) {
  const t = useTranslations("people.owes");
  const inWords = useWords();
  const { people } = assessment;
  if (people.units.length === 0) return null;
  const owed = owesOf(assessment).filter(owesSomething).length;
  const line = milestonesLine(people);
  return (
    <p className="mt-4 text-sm">
      {t("line", { owed })}
      {line !== null && ` · ${inWords(line)}`}{" "}
      <PlaceLink place={place} to="/plan#owes" className="inline-block min-h-6 underline">
        {t("to")}
      </PlaceLink>
    </p>
  );
}
