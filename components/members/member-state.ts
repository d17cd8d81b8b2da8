import type { MemberSummary } from "@/lib/members/types";

/** Names how an account stands, as the last part of a key under `members.state`. */
export function memberState(member: MemberSummary): "active" | "disabled" | "waiting" {
  if (member.disabledAt !== null) return "disabled";
  return member.mustChangePassword ? "waiting" : "active";
}
