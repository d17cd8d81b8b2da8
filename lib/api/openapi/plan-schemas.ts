import {
  FLAGS,
  NATURES,
  QUALIFIERS,
  SCOPE_KINDS,
  SOURCE_GRADES,
  type Calibre,
  type LocalText,
  type Scope,
  type Source,
} from "@/lib/plans/types";
import type { PlanAssessment } from "@/lib/assessment/types";

import {
  integer,
  nullableText,
  objectOf,
  oneOf,
  oneOfOrNull,
  orNull,
  ref,
  text,
} from "./json-schema";

export const QUALIFIER = oneOf(
  QUALIFIERS,
  "exact; about 约; more-than 超, 突破, 以上; nearly 近, 不足. More than 1000 is not 1000.",
);

export const NATURE = oneOf(
  NATURES,
  "actual 实际, provisional 初步 or forecast 预计. A forecast is never used as an actual value.",
);

export const FLAG = oneOfOrNull(
  FLAGS,
  "Why there is no value; null where there is one. A value of 0 is zero, not missing.",
);

export const YEAR = integer("Calendar year.");
export const CALIBRE = text("Code of the calibre 口径, the definition counted by (see calibres).");
export const SCOPE = text("Code of the scope 统计范围 (see scopes).");
export const SOURCE = nullableText("Key of the source (see sources); null where none was given.");

export const planSchemas = {
  LocalText: objectOf<LocalText>("A text in both languages.", {
    zh: text("Chinese, the language of the plan."),
    en: text("English."),
  }),
  Plan: objectOf<PlanAssessment["plan"]>("A dated programme with targets 行动方案.", {
    code: text("Code of the plan, as in addresses."),
    name: ref("LocalText"),
    startYear: integer("First year of the plan."),
    endYear: integer("Last year of the plan."),
  }),
  Scope: objectOf<Scope>("Where, or in which part.", {
    code: text("Code of the scope."),
    kind: oneOf(SCOPE_KINDS, "The province, or which of the three kinds of pillar."),
    name: ref("LocalText"),
    parent: nullableText("Code of the scope this one is a part of; null for the province."),
  }),
  Calibre: objectOf<Calibre>("A definition that numbers are counted by.", {
    code: text("Code of the calibre."),
    name: ref("LocalText"),
    note: orNull("What to know about it; null where nothing was noted.", ref("LocalText")),
  }),
  Source: objectOf<Source>("Where a number or a target was published.", {
    key: text("Key of the source."),
    title: text("Title."),
    publisher: text("Publisher."),
    publishedOn: nullableText("A day, a month or a year, as far as known; null where not known."),
    url: nullableText("Address as cited; null where none is known."),
    grade: oneOf(
      SOURCE_GRADES,
      "A official site, B named medium, C repost of a named medium, X illustrative.",
    ),
    note: orNull("What to know about it; null where nothing was noted.", ref("LocalText")),
  }),
};
