import { describe, expect, it } from "vitest";

import {
  canManageMembers,
  canManageOwnAccount,
  canManageOwnTotp,
  canViewWorkspace,
  maySignIn,
} from "@/lib/access/policy";
import { ROLES, type Actor } from "@/lib/access/types";

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

  it("never let the importer or a disabled member sign in", () => {
    expect(maySignIn({ role: "official", disabledAt: null })).toBe(true);
    expect(maySignIn({ role: "official", disabledAt: new Date() })).toBe(false);
    expect(maySignIn({ role: "system", disabledAt: null })).toBe(false);
  });
});
