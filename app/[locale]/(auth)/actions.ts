"use server";

import { randomUUID } from "node:crypto";
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
import { signIn } from "@/lib/auth/opening/sign-in";
import { clearedSecondStepCookie, takeSecondStep } from "@/lib/auth/opening/second-step";
import type { SignedIn } from "@/lib/auth/types";
import { redirect } from "@/lib/i18n/navigation";
import { endOwnSession } from "@/lib/members/own-account";
import { secondStepSchema } from "@/lib/members/schema";

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
    const next = safeNextPath(form.get("next"));
    const answer = await signIn(new Headers(await headers()), parsed.data);
    if ("secondStep" in answer) {
      (await cookies()).set(answer.secondStep);
      const query = next === "/" ? {} : { next };
      return redirect({
        href: { pathname: "/sign-in/second-step", query },
        locale: await getLocale(),
      });
    }
    return await letIn(answer, next);
  } catch (error) {
    unstable_rethrow(error);
    return failure(error, typeof email === "string" ? email : "");
  }
}

/** Takes the code of a sign-in whose first step was right, and goes on to `next`. */
export async function secondStepAction(
  _previous: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  try {
    if (!isForm(form)) throw new DomainError("invalid", { key: "errors.invalid" });
    const parsed = secondStepSchema.safeParse({ code: form.get("code") });
    if (!parsed.success) {
      throw new DomainError("invalid", { key: "errors.invalid" }, messagesByField(parsed.error));
    }
    const signedIn = await takeSecondStep(new Headers(await headers()), parsed.data.code);
    (await cookies()).set(clearedSecondStepCookie());
    return await letIn(signedIn, safeNextPath(form.get("next")));
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof DomainError && error.code === "unauthenticated") {
      const href = { pathname: "/sign-in", query: { failed: "over" } };
      return redirect({ href, locale: await getLocale() });
    }
    return failure(error, "");
  }
}

/** Gives the browser its session in place of the one it had, and goes on. */
async function letIn(signedIn: SignedIn, next: string): Promise<never> {
  const leaving = await getActor();
  if (leaving !== null) await endOwnSession(leaving);
  const jar = await cookies();
  jar.set(signedIn.cookie);
  if (signedIn.device !== null) jar.set(signedIn.device);
  // Whoever has to set up a second step is led there by the page itself.
  const href = signedIn.mustChangePassword ? "/account/password" : next;
  return redirect({ href, locale: await getLocale() });
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
  return {
    status: "failed",
    id: randomUUID(),
    code,
    message: reference,
    fields,
    values: { email },
  };
}
