import { describe, expect, it } from "vitest";

import {
  canEditRevision,
  canEnterFigures,
  canReviewFigures,
  canReviewRevision,
  canSeeInternalNotes,
  canSeeRevision,
  canViewHistory,
  canWithdrawRevision,
} from "@/lib/figures/policy";
import { REVISION_STATES, type RevisionState } from "@/lib/figures/types";
import type { Actor, Role } from "@/lib/access/types";

const actor = (role: Role, id = "me", mustChangePassword = false) =>
  ({ id, role, mustChangePassword, name: id, email: "", sessionId: "s" }) as unknown as Actor;
const revision = (state: RevisionState, authorId: string) => ({ state, authorId });

describe("who may", () => {
  it("enter and review, by role", () => {
    const allowed = (can: (who: Actor) => boolean) =>
      (["admin", "analyst", "reviewer", "official"] as const).filter((role) => can(actor(role)));
    expect(allowed(canEnterFigures)).toEqual(["admin", "analyst"]);
    expect(allowed(canReviewFigures)).toEqual(["admin", "reviewer"]);
    expect(allowed(canSeeInternalNotes)).toEqual(["admin", "analyst", "reviewer"]);
    expect(allowed(canViewHistory)).toHaveLength(4);
  });

  it("review: only a submission, and never one's own, whatever the role", () => {
    for (const role of ["admin", "reviewer"] as const) {
      for (const state of REVISION_STATES) {
        expect(canReviewRevision(actor(role), revision(state, "other"))).toBe(
          state === "submitted",
        );
        expect(canReviewRevision(actor(role), revision(state, "me"))).toBe(false);
      }
    }
    expect(canReviewRevision(actor("analyst"), revision("submitted", "other"))).toBe(false);
  });

  it("edit, submit and withdraw: one's own, in the right state", () => {
    for (const state of REVISION_STATES) {
      const own = revision(state, "me");
      expect(canEditRevision(actor("analyst"), own)).toBe(state === "draft");
      expect(canWithdrawRevision(actor("analyst"), own)).toBe(state === "submitted");
      expect(canEditRevision(actor("reviewer"), own)).toBe(false);
      expect(canEditRevision(actor("admin"), revision(state, "other"))).toBe(false);
    }
  });

  it("see: officials what was reviewed, authors their drafts", () => {
    const seen = (who: Actor, authorId: string) =>
      REVISION_STATES.filter((state) => canSeeRevision(who, revision(state, authorId)));
    expect(seen(actor("official"), "other")).toEqual(["approved", "reference"]);
    expect(seen(actor("reviewer"), "other")).toEqual([
      "submitted",
      "approved",
      "returned",
      "reference",
    ]);
    expect(seen(actor("analyst"), "me")).toEqual([...REVISION_STATES]);
  });

  it.each([
    ["nobody", null],
    ["undefined", undefined],
    ["an empty object", {}],
    ["a system member", { id: "x", role: "system", mustChangePassword: false }],
    ["no id", { id: "", role: "admin", mustChangePassword: false }],
    ["a one-time password", actor("admin", "me", true)],
  ])("refuses %s everything", (_, who) => {
    const somebody = who as Actor | null;
    expect(canEnterFigures(somebody)).toBe(false);
    expect(canReviewFigures(somebody)).toBe(false);
    expect(canViewHistory(somebody)).toBe(false);
    expect(canSeeRevision(somebody, revision("approved", "me"))).toBe(false);
    expect(canEditRevision(somebody, revision("draft", "me"))).toBe(false);
    expect(canReviewRevision(somebody, revision("submitted", "other"))).toBe(false);
  });
});
