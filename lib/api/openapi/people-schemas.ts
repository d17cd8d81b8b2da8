import type { z } from "zod";

import { localTextSchema } from "@/lib/plans/answer-schemas";
import { MILESTONE_DOUBTS, MILESTONE_STATES } from "@/lib/records/milestone-state";
import type { People } from "@/lib/records/people/types";
import {
  answer,
  flag,
  instant,
  integerOrNull,
  listOf,
  oneOf,
  oneOfOrNull,
  orNull,
  text,
  textOrNull,
} from "@/lib/vocabulary/answer";

const PERIOD = "as exactly as known: 2026-03-05, 2026-03, 2026-Q1, 2026-H1 or 2026";

/** What something is about; all null is the plan itself. */
const subject = {
  indicator: textOrNull("Code of the indicator that it is about; null for none."),
  scope: textOrNull("Code of the scope that it is about; null for none."),
  action: textOrNull("Code of the action that it is about; null for none."),
};

const unitCode = text("Code of a unit.");

const unitSchema = answer("Unit", "A unit 责任单位; public ones only outside the workspace.", {
  code: text("Code of the unit."),
  name: localTextSchema,
  short: localTextSchema,
});

const responsibilitySchema = answer(
  "Responsibility",
  "Who is responsible for the plan, a target (indicator), a cell (indicator and scope), a part (scope) or an action.",
  {
    ...subject,
    lead: listOf(unitCode, "Units that lead 牵头, in order."),
    support: listOf(unitCode, "Units that help 责任、配合, in order."),
  },
);

const assignmentSchema = answer(
  "Assignment",
  "The one unit that reports a cell 报送分工: of the very cell before its scope, before its indicator.",
  {
    indicator: textOrNull("Code of the indicator; null for all of the scope."),
    scope: textOrNull("Code of the scope; null for all of the indicator."),
    unit: unitCode,
  },
);

const noteSchema = answer(
  "ProgressNote",
  "Progress, problem and next step 进展、问题、下一步 of a year or quarter, approved by a second member.",
  {
    ...subject,
    code: text("Code of the note."),
    period: text("The year 2025 or the quarter 2025-Q4."),
    progress: localTextSchema,
    problem: orNull(localTextSchema, "Null where none was named."),
    next: orNull(localTextSchema, "Null where none was named."),
    approvedAt: instant("When a second member approved it."),
  },
);

const actionSchema = answer("Action", "An action 行动 of the plan, or a task 任务 of one.", {
  code: text("Code of the action."),
  title: localTextSchema,
  parent: textOrNull("Code of the action that it is a task of; null for an action."),
});

const milestoneSchema = answer("Milestone", "A milestone 节点: what was promised for when.", {
  code: text("Code of the milestone."),
  title: localTextSchema,
  action: textOrNull("Code of the action that it belongs to; null for none."),
  promised: textOrNull(`Promised time ${PERIOD}; null where no time was named.`),
  promisedWords: localTextSchema,
  forecast: textOrNull(`Forecast ${PERIOD}; null for none.`),
  done: textOrNull(`Completion ${PERIOD}; null where not known.`),
  state: oneOf(
    MILESTONE_STATES,
    "on-time 按期; late 逾期完成; overdue 逾期; not-due 未到期; unknown 无法判断: by rule, as of `asOf`.",
  ),
  doubt: oneOfOrNull(MILESTONE_DOUBTS, "Why the state cannot be told; null where it can."),
});

const promiseSchema = answer("Promise", "One promise 承诺 as one plan made it.", {
  thread: text("The same promise in several plans has one thread."),
  title: localTextSchema,
  plan: localTextSchema,
  said: text(`When it was said, ${PERIOD}.`),
  year: integerOrNull("Year that it was promised for; null where the words name none."),
  isOfThisPlan: flag("Whether this plan made it."),
});

export const peopleSchema = answer(
  "People",
  "Who does what of a plan, and how it goes: said by people, never part of what is computed.",
  {
    units: listOf(unitSchema, "Units that something here names."),
    responsibilities: listOf(responsibilitySchema, "In order."),
    assignments: listOf(assignmentSchema, "In order."),
    notes: listOf(noteSchema, "The newest period first."),
    actions: listOf(actionSchema, "In order."),
    milestones: listOf(milestoneSchema, "In order."),
    promises: listOf(promiseSchema, "By thread, then as they were made."),
  },
) satisfies z.ZodType<People>;
