import "server-only";

import { randomInt } from "node:crypto";

import { keyedDigest } from "@/lib/config/keyed-digest";
import type { WriteTransaction } from "@/lib/db/client";

const HOW_MANY = 10;
/** 31 letters and digits nobody mixes up when reading aloud or from paper: 59 bits a code. */
const UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** Puts ten new recovery codes in place of a member's old ones, and gives them the only time they can be read. */
export async function replaceRecoveryCodes(
  tx: WriteTransaction,
  memberId: string,
  at: Date,
): Promise<readonly string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await tx.recoveryCode.deleteMany({ where: { memberId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ digest: digestOf(memberId, code), memberId, createdAt: at })),
  });
  return codes;
}

/** Uses a recovery code up; false for what is none of the member's, and for one that has been used. */
export async function spendRecoveryCode(
  tx: WriteTransaction,
  memberId: string,
  typed: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { digest: digestOf(memberId, typed), memberId, usedAt: null },
    data: { usedAt: at },
  });
  return count === 1;
}

function newCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () =>
      UNAMBIGUOUS.charAt(randomInt(UNAMBIGUOUS.length)),
    ).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** Keyed, so that whoever has the database alone cannot try codes against it; typed with or without strokes. */
function digestOf(memberId: string, typed: string): string {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  return keyedDigest("recovery-code", memberId, plain).toString("hex");
}
