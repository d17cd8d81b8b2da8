"use server";

import { defineAction } from "@/lib/actions/define-action";
import { endOtherSessions } from "@/lib/members/own-account";
import { endSessionSchema } from "@/lib/members/schema";

export const endSessionAction = defineAction({
  name: "account.end-session",
  schema: endSessionSchema,
  secrets: ["password"],
  run: async (actor, input) => {
    const count = await endOtherSessions(actor, input);
    return { message: { key: "auth.sessions.done", values: { count } }, data: undefined };
  },
});
