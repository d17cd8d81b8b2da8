import type { MessageRef } from "@/lib/errors/domain-error";

import { guessesFor } from "./password-guesses";
import { LONGEST_PASSWORD } from "./password-policy";

/** What a password is for, as far as it says what may not be in it. */
export interface PasswordPlace {
  /** The fewest characters it may have. */
  shortest: number;
  /** Password it replaces. */
  current?: string;
  /** E-mail of its member: the name before the @ and the organisation after it. */
  email?: string;
  /** Names of the member, of the link, of whoever it is for. */
  names?: readonly string[];
}

/**
 * Words of this site that are tried first: its name, its province and capital, in the letters they are typed in.
 * Documented in docs/operations.md.
 */
export const SITE_WORDS = ["hubei", "湖北", "wuhan", "武汉", "aitarget", "人工智能"] as const;

/**
 * The fewest letters that make a name, a part of a name, and a Chinese word: shorter ones are part of too many
 * honest passwords.
 */
const SHORTEST_NAME = 3;
const SHORTEST_PART = 4;
const SHORTEST_CHINESE_WORD = 2;
/** Parts of e-mail addresses that are no name of anybody. */
const NO_NAMES = new Set(["local", "test", "mail", "email"]);

/**
 * Lists everything that speaks against a new password; empty where it may be taken. The one rule for members, the
 * first administrator, the demonstration's accounts and public links. Any characters may be used, in any mixture.
 */
export async function passwordProblems(
  password: string,
  place: PasswordPlace,
): Promise<MessageRef[]> {
  const problems: MessageRef[] = [];
  const length = Array.from(password).length;
  if (length < place.shortest) {
    problems.push({ key: "auth.errors.passwordShort", values: { min: place.shortest } });
  }
  if (password.length > LONGEST_PASSWORD) {
    return [...problems, { key: "auth.errors.passwordLong", values: { max: LONGEST_PASSWORD } }];
  }
  if (password === place.current) problems.push({ key: "auth.errors.passwordSame" });
  const words = wordsOf(place);
  const found = words.find((word) => contains(password, word));
  if (found !== undefined) {
    problems.push({ key: "auth.errors.passwordContext", values: { word: found } });
  }
  // What is too short or is a name of somebody has been said already.
  if (problems.length === 0 && (await guessesFor(password, words)) < fewestGuesses(place)) {
    problems.push({ key: "auth.errors.passwordCommon" });
  }
  return problems;
}

/**
 * Guesses that a password must withstand: as many as its shortest length in random letters, which count ten each,
 * and 10⁹ at most, which take 63 years at one guess in two seconds, all that a sign-in gives to strangers.
 */
function fewestGuesses({ shortest }: PasswordPlace): number {
  return 10 ** Math.min(shortest, 9);
}

function wordsOf({ email = "", names = [] }: PasswordPlace): readonly string[] {
  const [account = "", organisation = ""] = email.split("@");
  const whole = [...SITE_WORDS, account, ...names].filter((word) => isName(word, SHORTEST_NAME));
  const parts = [account, ...organisation.split("."), ...names]
    .flatMap((text) => text.split(/[\s._+-]+/))
    .filter((word) => isName(word, SHORTEST_PART) && !NO_NAMES.has(word.toLowerCase()));
  return [...new Set([...whole, ...parts])];
}

function isName(word: string, shortest: number): boolean {
  const fewest = /\p{Script=Han}/u.test(word) ? SHORTEST_CHINESE_WORD : shortest;
  // Digits alone, as in the number of an account, are judged as digits.
  return Array.from(plain(word)).length >= fewest && !/^\d+$/.test(plain(word));
}

/** Whether a password holds a word, also with signs in between, or with figures in place of letters. */
function contains(password: string, word: string): boolean {
  const wanted = plain(word);
  return (
    wanted !== "" &&
    [plain(password), plain(unmasked(password))].some((text) => text.includes(wanted))
  );
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const MASKS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
};

function unmasked(text: string): string {
  return text.replace(/[0134578@$!]/g, (sign) => MASKS[sign] ?? sign);
}
