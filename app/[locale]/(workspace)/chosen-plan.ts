import "server-only";

import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { asReader } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { redirect } from "@/lib/i18n/navigation";
import { listPlans, listRetiredPlans } from "@/lib/plans/queries";

export interface ChosenPlan {
  code: string;
  /**
   * Code that the address names, carried along by the page's links; null where it names none and the first plan
   * is shown.
   */
  asked: string | null;
  /** The member with what they may do in this plan: who but reads where it is retired. */
  actor: Actor;
}

/**
 * Finds the plan that `?plan=` names, the first plan where it names none. An unknown code is a page not found; on a site
 * without any plan every page of one leads to the first page, which says how there comes to be one. What a page offers to
 * write it decides by the actor that is given back.
 */
export async function choosePlan(
  actor: Actor,
  query: Readonly<Record<string, string | string[] | undefined>>,
): Promise<ChosenPlan> {
  const asked = query["plan"] ?? "";
  const plans = await listPlans(actor);
  if (plans.length === 0) return redirect({ href: "/", locale: await getLocale() });
  const plan = asked === "" ? plans[0] : plans.find(({ code }) => code === asked);
  if (plan === undefined) notFound();
  const { code } = plan;
  const retired = await listRetiredPlans(actor);
  const isRetired = retired.some((found) => found.plan === code);
  return {
    code,
    asked: asked === "" ? null : code,
    actor: isRetired ? asReader(actor) : actor,
  };
}

/** Makes the query that names the chosen plan in the address of another page; empty where the address names none. */
export function planQuery({ asked }: Pick<ChosenPlan, "asked">): { plan?: string } {
  return asked === null ? {} : { plan: asked };
}
