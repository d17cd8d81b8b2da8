import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/outbox/kinds";

type Nobody = null | undefined;

/** Whether the actor may see what became of messages, and have failed ones tried again. */
export function canManageMessages(actor: Actor | Nobody): boolean {
  return canViewWorkspace(actor) && actor?.role === "admin";
}

/** Kinds that a role is ever told of. */
const TOLD: Readonly<Record<Actor["role"], readonly MessageKind[]>> = {
  admin: MESSAGE_KINDS,
  analyst: ["returned", "due", "overdue", "released"],
  reviewer: ["waiting", "released"],
  official: ["released"],
};

export function kindsOf(role: Actor["role"]): readonly MessageKind[] {
  return TOLD[role];
}
