import "server-only";

import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { getLocale } from "next-intl/server";
import { cache } from "react";

import { localPath } from "@/lib/i18n/local-path";
import { linkBase } from "@/lib/addresses/link-base";
import { placeOf } from "@/lib/links/still-pages/renderings";
import { askPublicLink, type LinkAnswer } from "@/lib/links/door/open-public-link";
import { LINK_PATH_HEADER } from "@/lib/addresses/public-path";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Locale } from "@/lib/i18n/routing";
import { productOf } from "@/lib/plans/product-name";
import { getReleasedPlan } from "@/lib/plans/queries";

/**
 * Waits until this page may be rendered, where the proxy has taken a place in the queue for it, and frees the
 * place when the answer is sent. Once for layout, page and metadata.
 */
export const waitForRendering = cache(async (): Promise<void> => {
  const place = placeOf(await headers());
  if (place === null) return;
  after(place.leave);
  // Who has waited too long is rendered nevertheless: few are, and the answer has begun.
  await place.turn().catch(() => undefined);
});

/**
 * Asks `askPublicLink` once for the layout, the page and its metadata of one request. The next request asks the
 * database again, so that revoking ends access at once.
 */
export const askLink = cache(async (token: string): Promise<LinkAnswer> => {
  await waitForRendering();
  return askPublicLink(token, await headers());
});

/**
 * Opens the link of a page: null where there is no such link. Where the link wants a password, the reader goes
 * on to the page that asks for it.
 */
export async function openLink(token: string): Promise<PublicScope | null> {
  const answer = await askLink(token);
  if (answer.state === "open") return answer.scope;
  if (answer.state === "none") return null;
  const next = (await headers()).get(LINK_PATH_HEADER) ?? "";
  const query = next === "" ? "" : `?${new URLSearchParams({ next }).toString()}`;
  const locale = (await getLocale()) === "en" ? "en" : "zh";
  return redirect(localPath(`${linkBase(token)}/password${query}`, locale));
}

/** Names the site of the plan that a link shows; null where the link does not open, or its plan names none. */
export async function linkProduct(token: string, locale: Locale): Promise<string | null> {
  const answer = await askLink(token);
  if (answer.state !== "open") return null;
  return productOf(await getReleasedPlan(answer.scope))?.[locale] ?? null;
}

/** Opens the link of a page; a link that does not open is a page not found. */
export async function requireLink(token: string): Promise<PublicScope> {
  return (await openLink(token)) ?? notFound();
}
