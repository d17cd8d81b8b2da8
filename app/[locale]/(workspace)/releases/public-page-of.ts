import "server-only";
import { headers } from "next/headers";

import type { Actor } from "@/lib/access/types";
import { linkBase, OPEN_SITE } from "@/lib/addresses/link-base";
import type { Locale } from "@/lib/i18n/routing";
import { publicOrigin } from "@/lib/links/door/public-origin";
import { listLinks } from "@/lib/links/queries";

/**
 * Gives the whole address under which everybody sees the plan's newest release; null where no link is open to
 * everybody. The address of any other link is known to nobody once it was made.
 */
export async function publicPageOf(
  actor: Actor,
  plan: string,
  locale: Locale,
): Promise<string | null> {
  const links = await listLinks(actor, plan);
  const isOpen = links.some(
    ({ listed, state, release }) => listed && state === "valid" && release === null,
  );
  if (!isOpen) return null;
  const language = locale === "en" ? "/en" : "";
  return `${publicOrigin(await headers())}${language}${linkBase(OPEN_SITE)}`;
}
