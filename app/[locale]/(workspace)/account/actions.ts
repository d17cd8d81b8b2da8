"use server";

import { getLocale } from "next-intl/server";
import { cookies } from "next/headers";

import { getActor } from "@/lib/auth/session";
import { clearedSessionCookie } from "@/lib/auth/session-cookie";
import { redirect } from "@/lib/i18n/navigation";
import { endAllSessions } from "@/lib/members/own-account";

export async function signOutEverywhereAction(): Promise<void> {
  const actor = await getActor();
  if (actor !== null) await endAllSessions(actor);
  (await cookies()).set(await clearedSessionCookie());
  redirect({ href: "/sign-in", locale: await getLocale() });
}
