import { describe, expect, it } from "vitest";

import {
  asReader,
  canManageMembers,
  canManageOwnAccount,
  canManageOwnTotp,
  canViewWorkspace,
  maySignIn,
} from "@/lib/access/policy";
import { ROLES, type Actor } from "@/lib/access/types";
import {
  canEnterFigures,
  canManageYears,
  canReviewFigures,
  canReviewRevision,
  canSeeCompleteness,
  canSeeInternalNotes,
  canSeeRevision,
  canViewHistory,
} from "@/lib/figures/policy";
import { canManageTargets } from "@/lib/plans/policy";
import {
  canDeclareCount,
  canReviewRecords,
  canWriteKind,
  canWriteRecords,
  mayUseDesk,
} from "@/lib/records/policy";
import { canMakeRelease, canViewReleases } from "@/lib/releases/policy";
import { canSetRules } from "@/lib/rules/policy";

function actor(overrides: Record<string, unknown> = {}): Actor {
  return {
    id: "m1",
    role: "admin",
    mustChangePassword: false,
    ...overrides,
  } as unknown as Actor;
}

const RUBBISH = [
  null,
  undefined,
  {},
  "admin",
  true,
  { role: "admin" },
  { id: "", role: "admin", mustChangePassword: false },
  actor({ role: "system" }),
  actor({ role: ["admin"] }),
  actor({ role: "toString" }),
] as unknown as (Actor | null)[];

describe("member policies", () => {
  it.each(RUBBISH)("refuse rubbish: %j", (rubbish) => {
    expect(canViewWorkspace(rubbish)).toBe(false);
    expect(canManageMembers(rubbish)).toBe(false);
    expect(canManageOwnAccount(rubbish)).toBe(false);
  });

  it("let everyone with a role look, and administrators alone manage members", () => {
    expect(ROLES.filter((role) => canViewWorkspace(actor({ role })))).toEqual([...ROLES]);
    expect(ROLES.filter((role) => canManageMembers(actor({ role })))).toEqual(["admin"]);
  });

  it("leave a one-time password nothing but the own account", () => {
    const waiting = actor({ mustChangePassword: true });
    expect(canViewWorkspace(waiting)).toBe(false);
    expect(canManageMembers(waiting)).toBe(false);
    expect(canManageOwnAccount(waiting)).toBe(true);
    expect(canViewWorkspace(actor({ mustChangePassword: undefined }))).toBe(false);
  });

  it("leave whoever has to set up a second step that, and the own account", () => {
    const waiting = actor({ mustSetUpTotp: true });
    expect(canViewWorkspace(waiting)).toBe(false);
    expect(canManageMembers(waiting)).toBe(false);
    expect(canManageOwnAccount(waiting)).toBe(true);
    expect(canManageOwnTotp(waiting)).toBe(true);
    expect(canManageOwnTotp(actor({ mustChangePassword: true }))).toBe(false);
  });

  it.each(ROLES)(
    "leave %s all that they may read of a retired plan, and nothing to write",
    (role) => {
      const member = actor({ role });
      const reader = asReader(member);
      const waits = { state: "submitted", authorId: "other" } as const;
      const reading = [
        canViewWorkspace,
        canViewHistory,
        canSeeCompleteness,
        canSeeInternalNotes,
        canViewReleases,
        mayUseDesk,
        (who: Actor) => canSeeRevision(who, waits),
      ];
      const writing = [
        canEnterFigures,
        canReviewFigures,
        canManageYears,
        canManageTargets,
        canWriteRecords,
        canReviewRecords,
        canDeclareCount,
        canMakeRelease,
        canSetRules,
        (who: Actor) => canWriteKind(who, "note"),
        (who: Actor) => canReviewRevision(who, waits),
      ];
      expect(reading.map((may) => may(reader))).toEqual(reading.map((may) => may(member)));
      expect(writing.filter((may) => may(reader))).toEqual([]);
    },
  );

  it("never let the importer or a disabled member sign in", () => {
    expect(maySignIn({ role: "official", disabledAt: null })).toBe(true);
    expect(maySignIn({ role: "official", disabledAt: new Date() })).toBe(false);
    expect(maySignIn({ role: "system", disabledAt: null })).toBe(false);
  });
});
