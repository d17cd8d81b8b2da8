import type { z } from "zod";

import {
  answer,
  flag,
  instant,
  integer,
  integerOrNull,
  oneOf,
  oneOfOrNull,
  orNull,
  text,
  textOrNull,
} from "@/lib/vocabulary/answer";
import type { ReleaseSeal } from "@/lib/vocabulary/release";

import {
  CHECK_RESULTS,
  FLAGS,
  NATURES,
  QUALIFIERS,
  SOURCE_GRADES,
  type Calibre,
  type Dimension,
  type LocalText,
  type Plan,
  type Scope,
  type Source,
  type SourceCheck,
} from "./types";

/** Fields that mean one thing in several answers. */
export const fields = {
  year: integer("Calendar year."),
  calibre: text("Code of the calibre 口径, the definition counted by (see calibres)."),
  scope: text("Code of the scope 统计范围 (see scopes)."),
  source: textOrNull("Key of the source (see sources); null where none was given."),
  release: integerOrNull(
    "Number of the release shown; null for a member's view, which is no release.",
  ),
  illustrative: flag("True: every number is invented for demonstration 演示数据."),
  qualifier: oneOf(
    QUALIFIERS,
    "exact; about 约; more-than 超, 突破, 以上; nearly 近, 不足. More than 1000 is not 1000.",
  ),
  nature: oneOf(
    NATURES,
    "actual 实际, provisional 初步 or forecast 预计. A forecast is never used as an actual value.",
  ),
  flag: oneOfOrNull(
    FLAGS,
    "Why there is no value; null where there is one. A value of 0 is zero, not missing.",
  ),
};

export const localTextSchema = answer("LocalText", "A text in both languages.", {
  zh: text("Chinese, the language of the plan."),
  en: text("English."),
}) satisfies z.ZodType<LocalText>;

const note = orNull(localTextSchema, "What to know about it; null where nothing was noted.");

export const releaseSealSchema = answer(
  "ReleaseSeal",
  "Proof of what a release shows: docs/release-hash.md says how anybody computes it again.",
  {
    hash: text("SHA-256 over the hashes of all parts of the release, 64 hex characters."),
    sealedAt: instant("When it was computed: with the release, or later for an older one."),
  },
) satisfies z.ZodType<ReleaseSeal>;

export const planSchema = answer("Plan", "A dated programme with targets 行动方案.", {
  code: text("Code of the plan, as in addresses."),
  name: localTextSchema,
  startYear: integer("First year of the plan."),
  endYear: integer("Last year of the plan."),
}) satisfies z.ZodType<Partial<Plan>>;

export const dimensionSchema = answer(
  "Dimension",
  "One way in which a plan divides its whole or a part of it; its members are the scopes of this kind.",
  {
    code: text("Code of the dimension: the kind of its members."),
    name: localTextSchema,
    rest: localTextSchema.describe(
      "Name of what none of its members is, such as all other places.",
    ),
  },
) satisfies z.ZodType<Dimension>;

export const scopeSchema = answer("Scope", "Where, or in which part.", {
  code: text("Code of the scope."),
  kind: text("`province` for the plan's whole, else the code of the dimension it belongs to."),
  name: localTextSchema,
  parent: textOrNull("Code of the scope this one is a part of; null for the whole."),
}) satisfies z.ZodType<Scope>;

export const calibreSchema = answer("Calibre", "A definition that numbers are counted by.", {
  code: text("Code of the calibre."),
  name: localTextSchema,
  note,
}) satisfies z.ZodType<Calibre>;

const sourceCheckSchema = answer("SourceCheck", "What was found when the address was opened.", {
  on: text("Day on which it was opened, as exactly as known."),
  result: oneOf(CHECK_RESULTS, "found as cited; moved; gone; otherwise: the page says otherwise."),
  pageTitle: textOrNull("Title on the page; null where it was not noted."),
  address: textOrNull("Where it is now; only of one that has moved."),
  note,
}) satisfies z.ZodType<SourceCheck>;

export const sourceSchema = answer("Source", "Where a number or a target was published.", {
  key: text("Key of the source."),
  title: text("Title."),
  publisher: text("Publisher."),
  publishedOn: textOrNull("A day, a month or a year, as far as known; null where not known."),
  url: textOrNull("Address as cited; null where none is known."),
  grade: oneOf(
    SOURCE_GRADES,
    "A official site, B named medium, C repost of a named medium, X illustrative.",
  ),
  note,
  check: sourceCheckSchema.exactOptional().describe("The last check; absent where there is none."),
}) satisfies z.ZodType<Source>;
