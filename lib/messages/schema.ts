import "server-only";

import { z } from "zod";

import { CHANNELS } from "@/lib/config/channel-names";
import { routing, type Locale } from "@/lib/i18n/routing";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/outbox/kinds";

/** Reads which message is to be tried again: an id, or `all` that failed. */
export const retrySchema = z.object({ message: z.string().min(1).max(64) });

export const testSchema = z.object({ channel: z.enum(CHANNELS) });

/** Reads what a member wants to be told: a box for each kind, ticked or not there. */
export const choicesSchema = z
  .looseObject({ locale: z.enum(routing.locales) })
  .transform(({ locale, ...boxes }): ChoicesInput => ({
    locale,
    wanted: MESSAGE_KINDS.filter((kind) => boxes[kind] === "on"),
  }));

/** Reads what is to become of the calendar address. */
export const calendarSchema = z.object({ intent: z.enum(["make", "end"]) });

export type RetryInput = z.output<typeof retrySchema>;
export type TestInput = z.output<typeof testSchema>;
export type CalendarInput = z.output<typeof calendarSchema>;
/** Language, and the kinds that are wanted. */
export interface ChoicesInput {
  locale: Locale;
  wanted: readonly MessageKind[];
}
