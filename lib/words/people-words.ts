import type { PlanAssessment } from "@/lib/assessment/types";
import type { LocalText } from "@/lib/plans/types";
import { findUnit } from "@/lib/records/people/of-subject";
import { MILESTONE_STATES } from "@/lib/records/milestone-state";
import type { People, Responsibility, Subject } from "@/lib/records/people/types";

import type { Sentence, Word } from "./sentence";

/** Names units in the order given; one that is not known here, because it is not public, is left out. */
export function unitNames(
  { units }: Pick<People, "units">,
  codes: readonly string[],
  form: "name" | "short",
): Word {
  return { list: codes.flatMap((code) => findUnit(units, code)?.[form] ?? []) };
}

/** Says in a line who leads and who helps. */
export function responsibleLine(people: People, { lead, support }: Responsibility): Sentence {
  const values = {
    lead: unitNames(people, lead, "short"),
    support: unitNames(people, support, "short"),
  };
  if (lead.length === 0) return { key: "people.who.lineSupport", values };
  return { key: support.length === 0 ? "people.who.line" : "people.who.lineBoth", values };
}

/** Names what something is about: indicator, scope, both, or action; the plan where it is none of them. */
export function subjectWord(
  { indicators, scopes, plan, people }: PlanAssessment,
  { indicator, scope, action }: Subject,
): LocalText {
  const names = [
    indicators.find(({ code }) => code === indicator)?.name,
    scopes.find(({ code }) => code === scope)?.name,
    people.actions.find(({ code }) => code === action)?.title,
  ].filter((name) => name !== undefined);
  const said = names.length === 0 ? [plan.name] : names;
  return {
    zh: said.map(({ zh }) => zh).join(" · "),
    en: said.map(({ en }) => en).join(" · "),
  };
}

/** Says how many milestones stand in each state; null where there are none. */
export function milestonesLine({ milestones }: Pick<People, "milestones">): Sentence | null {
  if (milestones.length === 0) return null;
  const states = MILESTONE_STATES.flatMap((state): Word[] => {
    const count = milestones.filter((one) => one.state === state).length;
    const named: Word = { key: `records.milestone.state.${state}` };
    return count === 0 ? [] : [{ key: "people.kept.state", values: { state: named, count } }];
  });
  return {
    key: "people.kept.line",
    values: { count: milestones.length, states: { list: states } },
  };
}
