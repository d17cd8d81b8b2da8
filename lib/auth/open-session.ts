import "server-only";

import { randomBytes } from "node:crypto";

import type { Role } from "@/lib/access/types";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";

import { clientAddress } from "./client-address";
import { sessionEnd } from "./session-life";

/** How a session was begun. */
export interface SessionOrigin {
  ipAddress: string | null;
  userAgent: string | null;
  signedInBy: "password" | "oidc";
  /** When the member gave a code; null where none was asked for. */
  secondFactorAt: Date | null;
}

/** Begins a session of a member who has been let in, and gives its token. */
export async function openSession(
  tx: WriteTransaction,
  member: { id: string; role: Role },
  at: Date,
  origin: SessionOrigin,
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await tx.session.create({
    data: {
      id: newId(),
      memberId: member.id,
      token,
      expiresAt: sessionEnd(member.role, at, at),
      ...origin,
      createdAt: at,
      updatedAt: at,
    },
  });
  return token;
}

/** What a request says of the browser it comes from, as it is kept with a session. */
export function browserOf(request: Headers): { ipAddress: string; userAgent: string } {
  return {
    ipAddress: clientAddress(request),
    userAgent: (request.get("user-agent") ?? "").slice(0, 300),
  };
}
