import type { MetadataRoute } from "next";
import { headers } from "next/headers";

import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import { OPEN_SITE } from "@/lib/addresses/link-base";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { openSiteAddresses } from "@/lib/links/site/open-site-metadata";
import { publicOrigin } from "@/lib/links/door/public-origin";

export const dynamic = "force-dynamic";

/** Lists the pages of the public site in both languages; empty while there is no public site. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const scope = await openPublicLink(OPEN_SITE);
  if (scope === null) return [];
  const { indicators, scopes, asOf } = await getReleasedAssessment(scope);
  const origin = publicOrigin(await headers());
  const pillars = scopes.filter(({ kind }) => kind !== "province");
  const pages = [
    "",
    "/indicators",
    ...indicators.map(({ code }) => `/indicators/${code}`),
    ...(pillars.length > 0 ? ["/pillars"] : []),
    ...pillars.map(({ code }) => `/pillars/${code}`),
  ];
  return pages.flatMap((page) => {
    const { zh, en } = openSiteAddresses(origin, page);
    const languages = { "zh-CN": zh, en };
    return [zh, en].map((url) => ({ url, lastModified: asOf, alternates: { languages } }));
  });
}
