import type { MessageName } from "@/lib/i18n/message-key";
import { DomainError, type FieldMessages } from "@/lib/errors/domain-error";
import type { LocalText } from "@/lib/plans/types";

import type { TakeoverInput } from "./takeover-schema";
import { isObstacle, type TakeoverCandidate, type TakeoverEntry } from "./takeover-types";

export interface CheckedTakeover {
  candidate: TakeoverCandidate;
  version: number;
  /** Why the baseline replaces the version before; null for a first one. */
  reason: string | null;
  /** Bridge to be signed with the baseline; null where none is needed. */
  bridge: { from: string; to: string; note: LocalText } | null;
}

/**
 * Checks that a value may be taken over as it stands now: it is approved, the successor writes such a number alike,
 * it is the one that stood beside the form, it is not the baseline already, and where it is counted otherwise than
 * the target a bridge is there or signed along with it. Pure.
 * @throws DomainError `conflict`; `invalid` with every error by field
 */
export function checkTakeover(input: TakeoverInput, entry: TakeoverEntry): CheckedTakeover {
  const { candidate, lastVersion, origin, takeover } = entry;
  if (isObstacle(takeover.way)) throw conflict("otherwise");
  if (candidate === null) throw conflict("awaiting");
  if (candidate.revision !== input.revision || lastVersion !== input.seen)
    throw conflict("changed");
  if (origin?.revision === candidate.revision) throw conflict("already");
  const fields: Record<string, FieldMessages[string]> = {};
  const require = (
    field: "reason" | "bridgeZh" | "bridgeEn",
    name: MessageName<"plans.takeover.errors">,
  ) => {
    if (input[field] === "") fields[field] = [{ key: `plans.takeover.errors.${name}` }];
  };
  const needsBridge = takeover.way === "bridge-needed";
  if (needsBridge) {
    require("bridgeZh", "bridge");
    require("bridgeEn", "bridge");
  }
  if (lastVersion > 0) require("reason", "reason");
  if (Object.keys(fields).length > 0) {
    throw new DomainError("invalid", { key: "errors.invalid" }, fields);
  }
  const note = { zh: input.bridgeZh, en: input.bridgeEn };
  const to = takeover.target.calibre;
  return {
    candidate,
    version: lastVersion + 1,
    reason: lastVersion > 0 ? input.reason : null,
    bridge: needsBridge && to !== null ? { from: candidate.calibre.code, to, note } : null,
  };
}

function conflict(name: MessageName<"plans.takeover.errors">): DomainError {
  return new DomainError("conflict", { key: `plans.takeover.errors.${name}` });
}
