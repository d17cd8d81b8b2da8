import "server-only";

import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { ReleasedPlanAnswer } from "@/lib/api/openapi/assessment-schemas";
import type { DestinationsAnswer } from "@/lib/api/openapi/service-schemas";
import { askPublicLink } from "@/lib/links/door/open-public-link";
import type { PublicScope } from "@/lib/access/public-scope";
import { getReleasedPlan } from "@/lib/plans/queries";
import { destinationsOf } from "@/lib/wayfinding/destinations";
import type { FigureFormat } from "@/lib/file-formats/file-name";
import { releasedFiguresResponse } from "@/lib/api/figures-response";
import { guarded, notFound, type Route } from "@/lib/api/guarded-route";
import { lockedResponse } from "@/lib/api/api-errors";
import { keptAnswer } from "@/lib/api/kept-answers";
import { requestClock } from "@/lib/api/request-clock";

export interface TokenParams {
  token: string;
}

/**
 * Guards a call under a public link. The link is opened first, so that whoever has none learns nothing about
 * parameters or paths: unknown, revoked and expired tokens get one and the same answer. A link with a password
 * says that it has one, as its page does: whoever has its address knows that there is a link.
 */
export function publicRoute<Params extends TokenParams>(
  answer: (scope: PublicScope, request: Request, params: Params) => Promise<Response>,
): Route<Params> {
  return guarded(async (request, params) => {
    const link = await askPublicLink(params.token, request.headers);
    if (link.state === "none") throw notFound();
    return link.state === "open" ? answer(link.scope, request, params) : lockedResponse(link);
  });
}

/** Answers with the read model of a public link's release: `?year=`. */
export const publicAssessmentRoute = publicRoute(async (scope, request) => {
  const { year } = requestClock(request, await getReleasedPlan(scope), ["year"]);
  const body = await keptAnswer(scope, ["assessment", String(year ?? "")], async () => {
    const assessment = await getReleasedAssessment(scope, { year });
    const answer: ReleasedPlanAnswer = { ...assessment, supersededBy: scope.supersededBy };
    return JSON.stringify(answer);
  });
  return new Response(body, { headers: { "Content-Type": "application/json" } });
});

/** Answers with what a reader of the link can find by name: nothing that the link does not share. */
export const publicDestinationsRoute = publicRoute(async (scope) => {
  const answer: DestinationsAnswer = destinationsOf(await getReleasedAssessment(scope));
  return Response.json(answer);
});

/** Answers with the released figures to download. */
export function publicFiguresRoute(format: FigureFormat): Route<TokenParams> {
  return publicRoute((scope) => releasedFiguresResponse(scope, format));
}
