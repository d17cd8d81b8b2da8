"use server";

import { defineAction } from "@/lib/actions/define-action";
import { appOrigin } from "@/lib/auth/auth";
import {
  chooseMessages,
  endCalendarAddress,
  makeCalendarAddress,
} from "@/lib/messages/choice-mutations";
import { calendarSchema, choicesSchema } from "@/lib/messages/schema";

export const chooseMessagesAction = defineAction({
  name: "account.choose-messages",
  schema: choicesSchema,
  run: async (actor, input) => {
    await chooseMessages(actor, input);
    return { message: { key: "messages.choices.done" }, data: undefined };
  },
});

/** Makes and ends: one action, because a plain form post finds its answer by the action it was sent to. */
export const calendarAction = defineAction<typeof calendarSchema, { address: string } | null>({
  name: "account.calendar",
  schema: calendarSchema,
  run: async (actor, { intent }) => {
    if (intent === "end") {
      await endCalendarAddress(actor);
      return { message: { key: "messages.calendar.ended" }, data: null };
    }
    const token = await makeCalendarAddress(actor);
    const address = `${appOrigin()}/api/calendar/${token}.ics`;
    return { message: { key: "messages.calendar.made" }, data: { address } };
  },
});
