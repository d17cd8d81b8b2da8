import { z } from "zod";

import type { FailureCode } from "@/lib/errors/domain-error";
import { fields, localTextSchema } from "@/lib/plans/answer-schemas";
import { answer, listOf, oneOf, text } from "@/lib/vocabulary/answer";
import type { Destinations } from "@/lib/wayfinding/types";

export const namedIndicatorSchema = answer("NamedIndicator", "An indicator by name.", {
  code: text("Code of the indicator, as in addresses."),
  name: localTextSchema,
});

export const namedPillarSchema = answer("NamedPillar", "A part of the plan's whole by name.", {
  code: text("Code of the scope, as in addresses."),
  name: localTextSchema,
  kind: text("Code of the dimension it belongs to."),
});

export const destinationsSchema = answer(
  "Destinations",
  "What has a page or a year of its own, to be found by name.",
  {
    indicators: listOf(namedIndicatorSchema, "In the plan's order."),
    pillars: listOf(namedPillarSchema, "Members of the plan's dimensions, in the plan's order."),
    years: listOf(fields.year, "Years that the plan can be judged for."),
  },
) satisfies z.ZodType<Destinations>;

const ERROR_CODES = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  // This client has asked too often; the server cannot do it now or at all.
  "too-many",
  "unavailable",
  "unexpected",
] as const satisfies readonly (FailureCode | "too-many")[];

const toPeople = text("For people, Chinese and English.");

export const errorSchema = answer("Error", "Every refusal.", {
  error: z
    .strictObject({
      code: oneOf(ERROR_CODES, "For programs."),
      message: toPeople,
      fields: z
        .record(z.string(), listOf(toPeople, "Messages."))
        .readonly()
        .describe("Messages by the name of the wrong parameter; empty for other refusals."),
    })
    .describe("What was refused."),
});

export const healthSchema = answer("Health", "Whether the service works.", {
  status: oneOf(["ok", "error"], "The whole service."),
  database: oneOf(["ok", "error"], "Whether the database answers."),
  version: text("Version of the program."),
});

export type DestinationsAnswer = z.output<typeof destinationsSchema>;
export type ErrorAnswer = z.output<typeof errorSchema>;
export type ErrorCode = ErrorAnswer["error"]["code"];
export type HealthAnswer = z.output<typeof healthSchema>;
