import "server-only";

import { DomainError } from "@/lib/errors/domain-error";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { PlanAnswer } from "@/lib/api/openapi/assessment-schemas";
import type { DestinationsAnswer } from "@/lib/api/openapi/service-schemas";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { actorOf } from "@/lib/auth/session";
import type { Actor } from "@/lib/access/types";
import { getPlan } from "@/lib/plans/queries";
import { destinationsOf } from "@/lib/wayfinding/destinations";
import type { FigureFormat } from "@/lib/file-formats/file-name";
import { recordExport } from "@/lib/exchange/mutations";
import { figuresResponse } from "@/lib/api/figures-response";
import { guarded, type Route } from "@/lib/api/guarded-route";
import { requestClock } from "@/lib/api/request-clock";

interface PlanParams {
  plan: string;
}

/**
 * Guards a call for members: 401 for whoever is not signed in; rights are checked by the queries that `answer`
 * calls, and a member who lacks them is kept on record.
 */
export function guardedForMembers<Params>(
  answer: (actor: Actor, request: Request, params: Params) => Promise<Response>,
): Route<Params> {
  return guarded(async (request, params) => {
    const actor = await actorOf(request.headers);
    if (actor === null) {
      throw new DomainError("unauthenticated", { key: "errors.unauthenticated" });
    }
    try {
      return await answer(actor, request, params);
    } catch (error) {
      await recordRefusal(actor, `${request.method} ${new URL(request.url).pathname}`, error);
      throw error;
    }
  });
}

function memberRoute(
  answer: (actor: Actor, planCode: string, request: Request) => Promise<Response>,
): Route<PlanParams> {
  return guardedForMembers((actor, request, { plan }) => answer(actor, plan, request));
}

/** Answers a member with the read model: `?year=` and `?asOf=`. */
export const memberAssessmentRoute = memberRoute(async (actor, planCode, request) => {
  const plan = await getPlan(actor, planCode);
  const clock = requestClock(request, plan, ["year", "asOf"]);
  const answer: PlanAnswer = await getPlanAssessment(actor, plan.code, clock);
  return Response.json(answer);
});

/** Answers with what a member can find by name in a plan. */
export const memberDestinationsRoute = memberRoute(async (actor, planCode) => {
  const answer: DestinationsAnswer = destinationsOf(await getPlanAssessment(actor, planCode));
  return Response.json(answer);
});

/** Answers a member with the approved figures to download: `?asOf=`. The download is kept on record. */
export function memberFiguresRoute(format: FigureFormat): Route<PlanParams> {
  return memberRoute(async (actor, planCode, request) => {
    const plan = await getPlan(actor, planCode);
    const { asOf } = requestClock(request, plan, ["asOf"]);
    const assessment = await getPlanAssessment(actor, plan.code, { asOf });
    const response = await figuresResponse(assessment, format);
    await recordExport(actor, assessment, format);
    return response;
  });
}
