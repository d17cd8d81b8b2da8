import { beginTotp, confirmTotp, getOwnTotp } from "@/lib/members/second-step";
import type { Actor } from "@/lib/access/types";

import { PASSWORD } from "../account";
import { codeAt } from "./code-at";

/** Sets a member's second step up as the member would; the present half minute's code is used up by it. */
export async function setUpTotp(actor: Actor) {
  await beginTotp(actor, { password: PASSWORD });
  const begun = await getOwnTotp(actor, "site");
  if (begun.state !== "begun") throw new Error("Nothing was begun.");
  const { codes, cookie } = await confirmTotp(actor, { code: codeAt(begun.secret, -1) });
  return { secret: begun.secret, codes, cookie };
}
