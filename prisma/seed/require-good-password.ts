import "server-only";

import type { MessageRef } from "@/lib/errors/domain-error";
import { passwordProblems, type PasswordPlace } from "@/lib/access/password-problems";

/**
 * Checks the password that a setting gives to an account, by the one rule for passwords.
 * @throws Error with one sentence for each thing that speaks against it, naming the setting and not the password
 */
export async function requireGoodPassword(
  setting: string,
  password: string,
  place: PasswordPlace,
): Promise<void> {
  const problems = await passwordProblems(password, place);
  if (problems.length === 0) return;
  throw new Error(problems.map((problem) => `${setting} ${inWords(problem)}.`).join("\n"));
}

/** Says it in English, as all settings are refused: the messages of the pages cannot be loaded by a command. */
function inWords({ key, values = {} }: MessageRef): string {
  switch (key) {
    case "auth.errors.passwordShort":
      return `must have at least ${said(values["min"])} characters`;
    case "auth.errors.passwordLong":
      return `must have at most ${said(values["max"])} characters`;
    case "auth.errors.passwordContext":
      return `must not contain "${said(values["word"])}", a name that is guessed first`;
    default:
      return "is too common or too easy to guess: take a few unrelated words";
  }
}

/** A number or a word as it stands; the messages above hold nothing else. */
function said(value: unknown): string {
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}
