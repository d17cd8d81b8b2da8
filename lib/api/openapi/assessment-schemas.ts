import type {
  AssessedTarget,
  IndicatorAssessment,
  PlanAssessment,
  RestRow,
} from "@/lib/assessment/types";
import { ACCRUALS } from "@/lib/plans/types";

import {
  flag,
  instant,
  integer,
  listOf,
  number,
  objectOf,
  oneOf,
  orNull,
  ref,
  text,
  nullableText,
  type JsonSchema,
} from "./json-schema";
import { CALIBRE, SCOPE, YEAR } from "./plan-schemas";
import { TARGET_FIELDS } from "./scope-schemas";

/** The read model, and which later release there is where the link is held to an older one. */
export interface ReleasedAssessment extends PlanAssessment {
  supersededBy: number | null;
}

type TargetVersion = IndicatorAssessment["targetHistory"][number];
type UsedBridge = NonNullable<IndicatorAssessment["bridge"]>;

export const RELEASE: JsonSchema = {
  type: ["integer", "null"],
  description: "Number of the release shown; null for a member's view, which is no release.",
};

const PLAN_ASSESSMENT = objectOf<PlanAssessment>(
  "A plan as known at an instant, judged for a year.",
  {
    plan: ref("Plan"),
    asOf: instant("What was approved by then is shown, nothing later."),
    year: integer("Assessment year: figures up to it are judged."),
    phase: oneOf(["running", "final"], "final: judged on the target year's value alone."),
    release: RELEASE,
    methodVersion: integer("Version of the method that the numbers were computed by."),
    illustrative: flag("True: every number is invented for demonstration 演示数据."),
    scopes: listOf("All scopes of the plan.", ref("Scope")),
    calibres: listOf("All calibres.", ref("Calibre")),
    sources: listOf("The sources referred to.", ref("Source")),
    indicators: listOf("In the plan's order.", ref("IndicatorAssessment")),
  },
);

export const assessmentSchemas = {
  TargetVersion: objectOf<AssessedTarget & TargetVersion>("One version of a target.", {
    ...TARGET_FIELDS,
    scope: SCOPE,
    approvedAt: instant("When this version came into force."),
    reason: nullableText("Why the target was changed; null for a first version."),
  }),
  Bridge: objectOf<UsedBridge>("A signed statement that two calibres may be compared.", {
    from: text("Code of the calibre counted by."),
    to: text("Code of the target's calibre."),
    zh: text("The note to show wherever it is used, Chinese."),
    en: text("The same in English."),
  }),
  RestRow: objectOf<RestRow>("Whole minus parts, for one year and calibre.", {
    year: YEAR,
    calibre: CALIBRE,
    whole: text("Code of the scope that is divided."),
    kind: oneOf(["hub", "carrier", "field"], "By which kind of part it is divided."),
    parts: listOf("Codes of the parts with a value.", text("Code of a scope.")),
    missing: listOf("Codes of the parts without a value.", text("Code of a scope.")),
    value: number("The rest, in the indicator's unit; negative where `conflict` is true."),
    atMost: flag("Parts are missing, so that the rest is at most this."),
    conflict: flag("The parts exceed the whole."),
  }),
  IndicatorAssessment: objectOf<IndicatorAssessment>("One indicator 指标.", {
    code: text("Code of the indicator."),
    name: ref("LocalText"),
    unit: orNull("Unit of its values; null for a qualitative indicator.", ref("LocalText")),
    accrual: oneOf(
      ACCRUALS,
      "level: size in a year; stock: number at year end; cumulative: since the plan began; qualitative.",
    ),
    decimals: integer("Digits after the point that its values may have."),
    context: flag("Reported for context: the plan sets no target for it."),
    register: flag("The named things behind the count are kept in a register."),
    definition: orNull("What is counted; null where not written down.", ref("LocalText")),
    caution: orNull(
      "What its published numbers may not be read as; null where there is nothing to warn of.",
      ref("LocalText"),
    ),
    target: orNull("The province's target; null for context indicators.", ref("Target")),
    targetHistory: listOf(
      "All versions by `asOf`, all scopes, oldest first.",
      ref("TargetVersion"),
    ),
    baseline: orNull("The province's baseline; null where none is known.", ref("Baseline")),
    bridge: orNull("The bridge in use; null where none is needed.", ref("Bridge")),
    scopes: listOf("In the plan's order, the province first.", ref("ScopeAssessment")),
    rest: listOf("Rests of the province and of the hubs with parts.", ref("RestRow")),
  }),
  PlanAssessment: PLAN_ASSESSMENT,
  ReleasedAssessment: objectOf<ReleasedAssessment>("A plan as a public link shows it.", {
    ...PLAN_ASSESSMENT.properties,
    supersededBy: {
      type: ["integer", "null"],
      description:
        "Number of the latest release where the link is held to an older one; null where it shows the latest.",
    },
  }),
};
