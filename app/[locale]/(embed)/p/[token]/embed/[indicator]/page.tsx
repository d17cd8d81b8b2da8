import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";

import { EmbedView } from "@/components/indicator/embed-view";
import { findIndicator } from "@/lib/words/lookup";
import { Awake } from "@/components/layout/awake";
import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { Locale } from "@/lib/i18n/routing";
import { linkBase } from "@/lib/addresses/link-base";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { waitForRendering } from "@/app/[locale]/p/[token]/open-link";

interface EmbedPageProps {
  params: Promise<{
    locale: string;
    token: string;
    indicator: string;
  }>;
}

/**
 * Opens the link without the cookies of the request: another site's frame sends no cookie, so a link with a
 * password stays shut.
 */
const load = cache(async (token: string, code: string) => {
  await waitForRendering();
  // Says who asks, for the count of uses, and nothing that could open a lock.
  const agent = (await headers()).get("user-agent") ?? "";
  const scope = await openPublicLink(token, new Headers({ "user-agent": agent }));
  if (scope === null) notFound();
  const assessment = await getReleasedAssessment(scope);
  const indicator = findIndicator(assessment, code);
  if (indicator === null) notFound();
  return { scope, assessment, indicator };
});

export async function generateMetadata({ params }: EmbedPageProps): Promise<Metadata> {
  const { locale, token, indicator: code } = await params;
  const { indicator } = await load(token, code);
  // Search engines may find the page that the chart comes from, never its frame.
  return { title: indicator.name[locale as Locale], robots: { index: false, follow: false } };
}

/** Shows one chart inside another site's page. The proxy says which sites may do so. */
export default async function EmbedPage({ params }: EmbedPageProps) {
  const { token, indicator: code } = await params;
  const { scope, assessment, indicator } = await load(token, code);
  return (
    <>
      <EmbedView
        assessment={assessment}
        indicator={indicator}
        supersededBy={scope.supersededBy}
        base={linkBase(token)}
      />
      <Awake />
    </>
  );
}
