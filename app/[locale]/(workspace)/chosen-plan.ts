import "server-only";

import { notFound } from "next/navigation";

import type { Actor } from "@/lib/access/types";
import { listPlans } from "@/lib/plans/queries";

export interface ChosenPlan {
  code: string;
  /** As it stands in the address, to be carried along by the page's links; null: the first plan, not named. */
  asked: string | null;
}

/** The plan an address asks for by `?plan=`, else the first one. An unknown code is a page not found. */
export async function choosePlan(
  actor: Actor,
  query: Readonly<Record<string, string | string[] | undefined>>,
): Promise<ChosenPlan> {
  const asked = query["plan"] ?? "";
  const plans = await listPlans(actor);
  const plan = asked === "" ? plans[0] : plans.find(({ code }) => code === asked);
  if (plan === undefined) notFound();
  return { code: plan.code, asked: asked === "" ? null : plan.code };
}

/** The same in the address of another page. */
export function planQuery({ asked }: ChosenPlan): { plan?: string } {
  return asked === null ? {} : { plan: asked };
}
