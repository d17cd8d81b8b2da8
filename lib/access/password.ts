import "server-only";

import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

import { showQueue } from "@/lib/config/measures";
import { processWide } from "@/lib/config/process-wide";

import { Desk } from "./desk";

/** Setting of OWASP for argon2id, the kind that the package uses by default: 19 MiB, two passes, one lane. */
const SETTINGS = {
  memoryCost: 19456,
  timeCost: 2,
  parallelism: 1,
} as const;

/** 31 letters and digits nobody mixes up when reading aloud or from paper: no 0/o, 1/l/i. */
const UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 5;
const GROUP_LENGTH = 4;

/**
 * Every hash of the process goes through one desk, one at a time: many at once take the processors, and the threads
 * that reading files needs, from every page.
 */
const desk = processWide("password desk", () => new Desk({ atOnce: 1, waiting: 100 }));
showQueue("password hashing", () => desk.lengths);

/**
 * Hashes a password with argon2id; gives the encoded string that holds salt and settings.
 * @throws DomainError `unavailable` where too many wait for theirs already
 */
export async function hashPassword(text: string): Promise<string> {
  return desk.serve(() => hash(text, SETTINGS));
}

/**
 * Whether `text` is the password of `encoded`; a string that is no argon2 hash gives false.
 * @throws DomainError `unavailable` where too many wait for theirs already
 */
export async function verifyPassword(encoded: string, text: string): Promise<boolean> {
  return desk.serve(async () => {
    try {
      return await verify(encoded, text);
    } catch {
      return false;
    }
  });
}

/** Makes a password to hand over once, such as `k7qd-m2xw-…`: 20 random letters, 99 bits. */
export function newOneTimePassword(): string {
  return Array.from({ length: GROUPS }, newGroup).join("-");
}

function newGroup(): string {
  return Array.from({ length: GROUP_LENGTH }, () =>
    UNAMBIGUOUS.charAt(randomInt(UNAMBIGUOUS.length)),
  ).join("");
}
