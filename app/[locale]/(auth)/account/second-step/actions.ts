"use server";

import { cookies } from "next/headers";

import { defineAction } from "@/lib/actions/define-action";
import {
  beginTotp,
  confirmTotp,
  renewRecoveryCodes,
  switchOffTotp,
} from "@/lib/members/second-step";
import { totpSchema } from "@/lib/members/schema";

/** Answers with recovery codes where new ones were made, the only time they can be read. */
export const totpAction = defineAction<typeof totpSchema, readonly string[] | null>({
  name: "account.second-step",
  schema: totpSchema,
  secrets: ["password", "code"],
  run: async (actor, input) => {
    switch (input.intent) {
      case "begin":
        await beginTotp(actor, input);
        return { message: { key: "signOn.totp.done.begun" }, data: null };
      case "confirm": {
        const { codes, cookie } = await confirmTotp(actor, input);
        (await cookies()).set(cookie);
        return { message: { key: "signOn.totp.done.confirmed" }, data: codes };
      }
      case "renew": {
        const codes = await renewRecoveryCodes(actor, input);
        return { message: { key: "signOn.totp.done.renewed" }, data: codes };
      }
      case "off":
        (await cookies()).set(await switchOffTotp(actor, input));
        return { message: { key: "signOn.totp.done.off" }, data: null };
    }
  },
});
