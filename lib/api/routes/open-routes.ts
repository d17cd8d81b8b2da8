import "server-only";

import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { PublicScope } from "@/lib/access/public-scope";
import { OPEN_SITE } from "@/lib/addresses/link-base";
import { getReleasedPlan } from "@/lib/plans/queries";
import { askPublicLink } from "@/lib/links/door/open-public-link";
import { publicOrigin } from "@/lib/links/door/public-origin";
import { getSiteStatement } from "@/lib/links/site/statement-queries";
import type { FigureFormat } from "@/lib/file-formats/file-name";
import { datasetFacts, type DatasetFacts } from "@/lib/exchange/open-data/dataset-facts";
import { dcatCatalogue } from "@/lib/exchange/open-data/dcat-catalogue";
import { siteName } from "@/lib/exchange/open-data/site-name";
import { releasedFiguresResponse } from "@/lib/api/figures-response";
import { guarded, notFound, type Route } from "@/lib/api/guarded-route";

import { csvMetadata } from "./csv-metadata";

/**
 * Headers of the public site: what search engines may find, other sites may read. Still nothing is kept, so that
 * switching off acts at once.
 */
const OPEN_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

/** Guards a call under /open, which is 404 like any unknown path while there is no public site. */
function openRoute(
  answer: (scope: PublicScope, request: Request) => Promise<Response>,
): Route<unknown> {
  const route = guarded<unknown>(async (request) => {
    const link = await askPublicLink(OPEN_SITE);
    if (link.state !== "open") throw notFound();
    return answer(link.scope, request);
  });
  return async (request) => {
    // An address without variable parts has no parameters to wait for.
    const response = await route(request, { params: Promise.resolve({}) });
    if (!response.ok) return response;
    for (const [name, value] of Object.entries(OPEN_HEADERS)) response.headers.set(name, value);
    response.headers.delete("X-Robots-Tag");
    return response;
  };
}

export function openFiguresRoute(format: FigureFormat): Route<unknown> {
  return openRoute(async (scope) => {
    const response = await releasedFiguresResponse(scope, format);
    if (format === "csv") {
      const link = `<figures.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`;
      response.headers.set("Link", link);
    }
    return response;
  });
}

export const openCatalogueRoute = describing("application/ld+json", dcatCatalogue);
export const openCsvMetadataRoute = describing("application/csvm+json", csvMetadata);

function describing(contentType: string, describe: (facts: DatasetFacts) => unknown) {
  return openRoute(async (scope, request) => {
    const plan = await getReleasedPlan(scope);
    const facts = datasetFacts(await getReleasedAssessment(scope), {
      origin: publicOrigin(request.headers),
      site: await siteName(plan),
      region: plan.region ?? null,
      statement: await getSiteStatement(),
    });
    const headers = { "Content-Type": `${contentType}; charset=utf-8` };
    return new Response(JSON.stringify(describe(facts), null, 2), { headers });
  });
}
