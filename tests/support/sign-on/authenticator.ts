import { Secret, TOTP } from "otpauth";

import { beginTotp, confirmTotp, getOwnTotp } from "@/lib/members/second-step";
import type { Actor } from "@/lib/access/types";

import { PASSWORD } from "../account";

/** The code that an authenticator shows, so many half minutes from now. */
export function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });
}

/** Sets a member's second step up as the member would; the present half minute's code is used up by it. */
export async function setUpTotp(actor: Actor) {
  await beginTotp(actor, { password: PASSWORD });
  const begun = await getOwnTotp(actor, "site");
  if (begun.state !== "begun") throw new Error("Nothing was begun.");
  const { codes, cookie } = await confirmTotp(actor, { code: codeOf(begun.secret, -1) });
  return { secret: begun.secret, codes, cookie };
}
