import "server-only";

import { getReleasedAssessment } from "@/lib/assessment/queries";
import { openPublicLink } from "@/lib/links/open-public-link";
import type { PublicScope } from "@/lib/links/types";
import { getReleasedPlan } from "@/lib/plans/queries";

import type { FigureFormat } from "./file-name";
import { figuresResponse } from "./figures-response";
import { guarded, notFound, type Route } from "./guarded-route";
import { requestClock } from "./request-clock";

export interface TokenParams {
  readonly token: string;
}

/**
 * A call under a public link. The link is opened first: whoever has none learns nothing about parameters or
 * paths, because unknown, revoked and expired tokens get one and the same answer.
 */
export function publicRoute<Params extends TokenParams>(
  answer: (scope: PublicScope, request: Request, params: Params) => Promise<Response>,
): Route<Params> {
  return guarded(async (request, params) => {
    const scope = await openPublicLink(params.token);
    if (scope === null) throw notFound();
    return answer(scope, request, params);
  });
}

/** The read model of a public link's release: `?year=`. */
export const publicAssessmentRoute = publicRoute(async (scope, request) => {
  const { year } = requestClock(request, await getReleasedPlan(scope), ["year"]);
  return Response.json(await getReleasedAssessment(scope, { year }));
});

/** The released figures as a file. */
export function publicFiguresRoute(format: FigureFormat): Route<TokenParams> {
  return publicRoute(async (scope) => figuresResponse(await getReleasedAssessment(scope), format));
}
