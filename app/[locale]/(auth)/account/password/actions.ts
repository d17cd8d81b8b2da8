"use server";

import { getLocale } from "next-intl/server";
import { cookies } from "next/headers";

import { defineAction } from "@/lib/actions/define-action";
import { redirect } from "@/lib/i18n/navigation";
import { changeOwnPassword } from "@/lib/members/own-account";
import { changePasswordSchema } from "@/lib/members/schema";

export const changePasswordAction = defineAction({
  name: "account.change-password",
  schema: changePasswordSchema,
  secrets: ["current", "next", "repeat"],
  run: async (actor, input) => {
    (await cookies()).set(await changeOwnPassword(actor, input));
    if (actor.mustChangePassword) redirect({ href: "/", locale: await getLocale() });
    return { message: { key: "auth.password.done" }, data: undefined };
  },
});
