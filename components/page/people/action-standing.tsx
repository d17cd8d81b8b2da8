import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import type { DashboardPlace } from "@/lib/addresses/place";
import { notesOf } from "@/lib/records/people/of-subject";
import type { MilestoneStanding, People, ProgressNote } from "@/lib/records/people/types";
import { periodWord } from "@/lib/words/record-words";

import { MilestoneSign, milestoneColour } from "./milestone-sign";

interface ActionStandingProps {
  people: Pick<People, "milestones" | "notes">;
  place: DashboardPlace;
  /** Code of the action or task. */
  action: string;
  /** Where each milestone stands whole, up to its code. */
  milestonesAt: "/plan#milestone-" | "/plan/milestones#";
}

/** Shows how an action or task stands: the state of each of its milestones, and what was said of it last. */
export function ActionStanding({ people, place, action, milestonesAt }: ActionStandingProps) {
  const t = useTranslations("records.action");
  const milestones = people.milestones.filter((one) => one.action === action);
  const [latest] = notesOf(people, { action });
  if (milestones.length === 0 && latest === undefined) return null;
  return (
    <div className="mt-2 flex flex-col gap-1 text-sm font-normal">
      {milestones.length > 0 && (
        <ul aria-label={t("milestones")} className="flex flex-wrap gap-x-5 gap-y-1">
          {milestones.map((milestone) => (
            <Milestone
              key={milestone.code}
              milestone={milestone}
              place={place}
              to={`${milestonesAt}${milestone.code}`}
            />
          ))}
        </ul>
      )}
      {latest !== undefined && <Latest note={latest} />}
    </div>
  );
}

interface MilestoneProps {
  milestone: MilestoneStanding;
  place: DashboardPlace;
  to: string;
}

function Milestone({ milestone: { title, state, doubt }, place, to }: MilestoneProps) {
  const t = useTranslations("records.milestone");
  const inWords = useWords();
  return (
    <li className="inline-flex items-baseline gap-x-1.5 max-sm:flex-wrap">
      <span className={`inline-flex items-baseline gap-1 font-semibold ${milestoneColour(state)}`}>
        <MilestoneSign state={state} />
        <span>
          {t(`state.${state}`)}
          {doubt !== null && <span className="font-normal">{` · ${t(`doubt.${doubt}`)}`}</span>}
        </span>
      </span>
      <PlaceLink place={place} to={to} className="inline-block min-h-6">
        {inWords(title)}
      </PlaceLink>
    </li>
  );
}

function Latest({ note }: { note: ProgressNote }) {
  const t = useTranslations("records.action");
  const words = useTranslations("people.notes");
  const inWords = useWords();
  const { period, progress, problem, next } = note;
  return (
    <div className="max-w-[60rem]">
      <span className="mr-2 text-muted">
        {t("latest", { period: inWords(periodWord(period)) })}
      </span>
      <span className="whitespace-pre-line">{inWords(progress)}</span>
      {problem !== null && (
        <span className="ml-3 whitespace-pre-line">
          <span className="mr-1.5 font-semibold text-watch">{words("problem")}</span>
          {inWords(problem)}
        </span>
      )}
      {next !== null && (
        <span className="ml-3 whitespace-pre-line">
          <span className="mr-1.5 font-semibold">{words("next")}</span>
          {inWords(next)}
        </span>
      )}
    </div>
  );
}
