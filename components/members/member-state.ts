import type { MemberSummary } from "@/lib/members/types";

/** The one word for how an account stands: its key under `members.state`. */
export function memberState(member: MemberSummary): "active" | "disabled" | "waiting" {
  if (member.disabledAt !== null) return "disabled";
  return member.mustChangePassword ? "waiting" : "active";
}
