import { useTranslations } from "next-intl";

import { VerdictSign } from "@/components/charts/verdict-sign";
import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { OwnLanguage } from "@/components/ui/own-language";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { ActionBranch } from "@/lib/records/of-kind";
import { responsibleFor } from "@/lib/records/people/of-subject";
import type { PlanRecord } from "@/lib/records/schemas";
import { responsibleLine } from "@/lib/words/people-words";
import { findIndicator, findPillar } from "@/lib/words/lookup";
import { provinceSubject, verdictTerm } from "@/lib/words/subject";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";
import { ActionStanding } from "@/components/page/people/action-standing";

import { OurNote, RecordMarks, type Cited } from "./record-text";

interface ActionListProps extends Cited {
  assessment: PlanAssessment;
  place: DashboardPlace;
  branches: readonly ActionBranch[];
}

/** Shows the actions with their tasks below them, beside each what it is about with its verdict, and how it stands. */
export function ActionList({ assessment, place, branches, cited }: ActionListProps) {
  const t = useTranslations("records.action");
  const inWords = useWords();
  const about = { assessment, place };
  const standing = { people: assessment.people, place, milestonesAt: "/plan#milestone-" } as const;
  const notes = branches.flatMap(({ action: { payload } }) => payload.note ?? []);
  const distinct = notes.filter(
    (note, index) => notes.findIndex(({ zh }) => zh === note.zh) === index,
  );
  return (
    <>
      <ol className="divide-y divide-line rounded-lg border border-line bg-card px-4">
        {branches.map(({ action, tasks }, index) => (
          <li key={action.code} className="py-3 break-inside-avoid">
            <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
              <h3 className="font-semibold">
                <span className="mr-2 text-muted tabular-nums">{index + 1}</span>
                {inWords(action.payload.title)} <RecordMarks record={action} cited={cited} />
                <Led assessment={assessment} action={action.code} />
              </h3>
              <About record={action} {...about} />
            </div>
            <ActionStanding action={action.code} {...standing} />
            {tasks.length > 0 && (
              <ol
                aria-label={t("tasks")}
                className="mt-2 ml-1 space-y-2 border-l-2 border-line pl-4 text-sm"
              >
                {tasks.map((task) => (
                  <li
                    key={task.code}
                    className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
                  >
                    <span>
                      {inWords(task.payload.title)} <RecordMarks record={task} cited={cited} />
                      <Led assessment={assessment} action={task.code} />
                    </span>
                    <About record={task} {...about} />
                    <div className="sm:col-span-2">
                      <ActionStanding action={task.code} {...standing} />
                    </div>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      {distinct.map((note) => (
        <OurNote key={note.zh} note={note} />
      ))}
    </>
  );
}

/** Names who leads an action or task and who helps; nothing where nobody was named. */
function Led({ assessment: { people }, action }: { assessment: PlanAssessment; action: string }) {
  const inWords = useWords();
  const found = responsibleFor(people, { action });
  if (found === null) return null;
  return (
    <span className="block text-sm font-normal text-muted">
      {inWords(responsibleLine(people, found))}
    </span>
  );
}

interface AboutProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  record: PlanRecord<"action">;
}

/** Links to the indicators, each with the sign of its verdict, and to the pillars that an action is about. */
function About({ assessment, place, record }: AboutProps) {
  const t = useTranslations();
  const inWords = useWords();
  const indicators = record.payload.indicators.flatMap(
    (code) => findIndicator(assessment, code) ?? [],
  );
  const pillars = record.payload.scopes.flatMap((code) => findPillar(assessment, code) ?? []);
  return (
    <div className="text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label={t("records.action.indicators")}>
        {indicators.map((indicator) => {
          const scope = provinceSubject(assessment, indicator)?.scope;
          const verdict = scope?.verdict ?? null;
          return (
            <li key={indicator.code} className="inline-flex items-baseline gap-1.5">
              {verdict !== null && (
                <span className={VERDICT_TEXT[verdict]}>
                  <VerdictSign verdict={verdict} />
                  <span className="sr-only">
                    {t(verdictTerm(assessment, scope?.target ?? null, verdict))}
                  </span>
                </span>
              )}
              <PlaceLink
                place={place}
                to={`/indicators/${indicator.code}`}
                className="inline-block min-h-6"
              >
                <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
              </PlaceLink>
            </li>
          );
        })}
      </ul>
      {pillars.length > 0 && (
        <ul className="flex flex-wrap text-xs text-muted" aria-label={t("records.action.scopes")}>
          {pillars.map(({ code, name }, index) => (
            <li key={code} className={index === 0 ? "" : "before:mx-1 before:content-['·']"}>
              <PlaceLink
                place={place}
                to={`/pillars/${code}`}
                className="inline-block min-h-6 text-muted hover:text-accent"
              >
                <OwnLanguage>{inWords(name)}</OwnLanguage>
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
