import type { Role } from "@/lib/access/types";
import { env } from "@/lib/config/env";

/** Whether members of this role may do nothing before they have set up a second step (`REQUIRE_TOTP`). */
export function isSecondStepRequired(role: Role): boolean {
  return env().REQUIRE_TOTP.includes(role);
}
