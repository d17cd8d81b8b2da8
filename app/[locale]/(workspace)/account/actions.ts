"use server";

import { getLocale } from "next-intl/server";
import { cookies } from "next/headers";

import { defineAction } from "@/lib/actions/define-action";
import { getActor } from "@/lib/auth/session";
import { clearedSessionCookie } from "@/lib/auth/session-cookie";
import { redirect } from "@/lib/i18n/navigation";
import { endAllSessions } from "@/lib/members/own-account";
import { passwordSchema } from "@/lib/members/schema";
import { unlinkOwnIdentities } from "@/lib/members/sign-on";

export async function signOutEverywhereAction(): Promise<void> {
  const actor = await getActor();
  if (actor !== null) await endAllSessions(actor);
  (await cookies()).set(await clearedSessionCookie());
  redirect({ href: "/sign-in", locale: await getLocale() });
}

export const unlinkOwnIdentitiesAction = defineAction({
  name: "account.unlink-identities",
  schema: passwordSchema,
  secrets: ["password"],
  run: async (actor, input) => {
    await unlinkOwnIdentities(actor, input);
    return { message: { key: "signOn.account.unlinked" }, data: undefined };
  },
});
