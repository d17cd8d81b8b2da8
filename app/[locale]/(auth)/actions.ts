"use server";

import { getLocale } from "next-intl/server";
import { unstable_rethrow } from "next/navigation";
import { cookies, headers } from "next/headers";

import type { ActionResult } from "@/lib/errors/action-result";
import { asRefusal } from "@/lib/errors/as-refusal";
import { DomainError } from "@/lib/errors/domain-error";
import { messagesByField } from "@/lib/errors/messages-by-field";
import { safeNextPath } from "@/lib/auth/next-path";
import { signInSchema } from "@/lib/auth/schema";
import { getActor } from "@/lib/auth/session";
import { clearedSessionCookie } from "@/lib/auth/session-cookie";
import { signIn } from "@/lib/auth/sign-in";
import { redirect } from "@/lib/i18n/navigation";
import { endOwnSession } from "@/lib/members/own-account";

/**
 * Signs a visitor in and goes on to `next`, or to replacing a one-time password. Not made by `defineAction`,
 * which starts from a signed-in member.
 */
export async function signInAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let email: unknown = null;
  try {
    if (!isForm(form)) throw new DomainError("invalid", { key: "errors.invalid" });
    email = form.get("email");
    const parsed = signInSchema.safeParse({ email, password: form.get("password") });
    if (!parsed.success) {
      throw new DomainError("invalid", { key: "errors.invalid" }, messagesByField(parsed.error));
    }
    const signedIn = await signIn(new Headers(await headers()), parsed.data);
    const leaving = await getActor();
    if (leaving !== null) await endOwnSession(leaving);
    const jar = await cookies();
    jar.set(signedIn.cookie);
    jar.set(signedIn.device);
    const href = signedIn.mustChangePassword ? "/account/password" : safeNextPath(form.get("next"));
    return redirect({ href, locale: await getLocale() });
  } catch (error) {
    unstable_rethrow(error);
    return failure(error, typeof email === "string" ? email : "");
  }
}

/** Ends the present session. Without a session the browser only forgets its cookie. */
export async function signOutAction(): Promise<void> {
  const actor = await getActor();
  if (actor !== null) await endOwnSession(actor);
  (await cookies()).set(await clearedSessionCookie());
  redirect({ href: "/sign-in", locale: await getLocale() });
}

/** Checks what arrived, because an action can be posted to directly with anything in place of a form. */
function isForm(form: unknown): form is FormData {
  return form instanceof FormData;
}

function failure(error: unknown, email: string): ActionResult {
  if (!(error instanceof DomainError)) console.error(error);
  const { code, reference, fields } = asRefusal(error);
  return { status: "failed", code, message: reference, fields, values: { email } };
}
