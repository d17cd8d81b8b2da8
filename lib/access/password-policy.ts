import type { MessageRef } from "@/lib/errors/domain-error";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/**
 * The fewest letters a name needs to be forbidden inside a password: shorter names are part of too many honest
 * ones.
 */
const SHORTEST_NAME = 3;

interface NewPassword {
  current: string;
  next: string;
  email: string;
}

/** Lists everything that speaks against `next` as the password of `email`; empty where it may be taken. */
export function passwordProblems({ current, next, email }: NewPassword): MessageRef[] {
  const length = Array.from(next).length;
  const problems: MessageRef[] = [];
  if (length < SHORTEST_PASSWORD) {
    problems.push({ key: "auth.errors.passwordShort", values: { min: SHORTEST_PASSWORD } });
  }
  if (next.length > LONGEST_PASSWORD) {
    problems.push({ key: "auth.errors.passwordLong", values: { max: LONGEST_PASSWORD } });
  }
  if (next === current) problems.push({ key: "auth.errors.passwordSame" });
  if (containsName(next, email)) problems.push({ key: "auth.errors.passwordName" });
  return problems;
}

function containsName(password: string, email: string): boolean {
  const name = email.split("@")[0]?.toLowerCase() ?? "";
  return name.length >= SHORTEST_NAME && password.toLowerCase().includes(name);
}
