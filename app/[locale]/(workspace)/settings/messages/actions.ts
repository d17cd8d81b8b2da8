"use server";

import { defineAction } from "@/lib/actions/define-action";
import { retryMessages, sendTest } from "@/lib/messages/outbox-mutations";
import { retrySchema, testSchema } from "@/lib/messages/schema";

export const retryMessageAction = defineAction({
  name: "messages.retry",
  schema: retrySchema,
  run: async (actor, input) => {
    const count = await retryMessages(actor, input);
    return { message: { key: "messages.outbox.retried", values: { count } }, data: undefined };
  },
});

export const sendTestAction = defineAction({
  name: "messages.test",
  schema: testSchema,
  run: async (actor, input) => {
    await sendTest(actor, input);
    return { message: { key: "messages.outbox.tested" }, data: undefined };
  },
});
