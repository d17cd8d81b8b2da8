import type { MessageRef } from "@/lib/errors/domain-error";
import { SHORTEST_LINK_PASSWORD } from "@/lib/access/password-policy";
import { passwordProblems } from "@/lib/access/password-problems";

/** Lists what speaks against the new password of the link called `label`; null, for none, is always right. */
export async function linkPasswordProblems(
  password: string | null,
  label: string,
): Promise<readonly MessageRef[]> {
  if (password === null) return [];
  return passwordProblems(password, { shortest: SHORTEST_LINK_PASSWORD, names: [label] });
}
