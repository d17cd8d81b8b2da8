import type { ApiErrorBody } from "@/lib/api/api-errors";
import type { Health } from "@/lib/api/health";
import { ILLUSTRATIVE_MARK, type FigureRow } from "@/lib/exchange/figure-rows";
import type { FiguresDocument } from "@/lib/exchange/figures-json";

import { RELEASE } from "./assessment-schemas";
import {
  flag,
  instant,
  integer,
  listOf,
  nullableNumber,
  nullableText,
  objectOf,
  oneOf,
  oneOfOrNull,
  ref,
  text,
} from "./json-schema";
import { FLAG, NATURE, QUALIFIER, YEAR } from "./plan-schemas";

export const fileSchemas = {
  FigureRow: objectOf<FigureRow>(
    "One figure. The CSV and XLSX files have the same columns in this order; there null is an empty cell and `illustrative` is a word.",
    {
      plan: text("Code of the plan."),
      indicator: text("Code of the indicator."),
      scope: text("Code of the scope."),
      year: YEAR,
      calibre: text("Code of the calibre."),
      value: nullableNumber("In `unit`; null where `flag` says why there is none."),
      qualifier: QUALIFIER,
      nature: NATURE,
      flag: FLAG,
      unit: nullableText("Unit, Chinese; null for a qualitative indicator."),
      source: nullableText("Title of the source; null where none was given."),
      source_url: nullableText("Address of the source as cited; null where none is known."),
      approved_at: instant("When the value was approved."),
      release: RELEASE,
      illustrative: flag("True: invented for demonstration 演示数据."),
      indicator_name: text("Name of the indicator, Chinese."),
      scope_name: text("Name of the scope, Chinese."),
      calibre_name: text("Name of the calibre, Chinese."),
      note: nullableText("Note for every reader, Chinese; null where there is none."),
      correction_reason: nullableText(
        "Why the value before it was corrected, as written (Chinese); null for a first value.",
      ),
    },
  ),
  Figures: objectOf<FiguresDocument>("The figures of a plan.", {
    plan: ref("Plan"),
    asOf: instant("What was approved by then is listed, nothing later."),
    release: RELEASE,
    methodVersion: integer("Version of the assessment method in force."),
    illustrative: flag("True: every number is invented for demonstration 演示数据."),
    notice: oneOfOrNull([ILLUSTRATIVE_MARK], "The mark of illustrative data; null for real data."),
    figures: listOf("One row a figure, in the plan's order.", ref("FigureRow")),
  }),
  Error: objectOf<ApiErrorBody>("Every refusal.", {
    error: objectOf<ApiErrorBody["error"]>("What was refused.", {
      code: oneOf(
        [
          "invalid",
          "unauthenticated",
          "forbidden",
          "not-found",
          "conflict",
          "too-many",
          "unavailable",
          "unexpected",
        ],
        "For programs.",
      ),
      message: text("For people, Chinese and English."),
      fields: {
        type: "object",
        description: "Messages by the name of the wrong parameter; empty for other refusals.",
        additionalProperties: listOf("Messages.", text("For people, Chinese and English.")),
      },
    }),
  }),
  Health: objectOf<Health>("Whether the service works.", {
    status: oneOf(["ok", "error"], "The whole service."),
    database: oneOf(["ok", "error"], "Whether the database answers."),
    version: text("Version of the program."),
  }),
};
