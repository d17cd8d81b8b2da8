import "server-only";

import { maySignIn } from "@/lib/access/policy";
import { appOrigin } from "@/lib/auth/auth";
import { readSnapshot } from "@/lib/db/client";
import { translatorFor } from "@/lib/i18n/translator";
import { routing, type Locale } from "@/lib/i18n/routing";
import { hashToken, isTokenShaped } from "@/lib/links/door/token";

import { calendarFile } from "./calendar-file";
import { loadDueDates } from "./due-dates";

/**
 * Reads the calendar behind a private address; null where the token opens none, also for members who may not sign in
 * any more.
 */
export async function readCalendar(token: string): Promise<string | null> {
  if (!isTokenShaped(token)) return null;
  return readSnapshot(async (tx) => {
    const address = await tx.calendarAddress.findUnique({
      where: { tokenHash: hashToken(token) },
      select: {
        member: {
          select: { role: true, disabledAt: true, messageChoice: { select: { locale: true } } },
        },
      },
    });
    if (address === null || !maySignIn(address.member)) return null;
    const locale = (address.member.messageChoice?.locale ?? routing.defaultLocale) as Locale;
    const t = await translatorFor(locale);
    return calendarFile(t, await loadDueDates(tx), locale, appOrigin());
  });
}
