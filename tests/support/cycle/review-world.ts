import { vi } from "vitest";

import { readSnapshot } from "@/lib/db/client";
import { saveAndSubmit } from "@/lib/figures/drafts/draft-mutations";
import { listSubmitted } from "@/lib/figures/review/submitted-queries";
import { requireRevision } from "@/lib/figures/load-revisions";
import { reviewTogether } from "@/lib/figures/review/review-mutations";
import { undoDecisions } from "@/lib/figures/review/undo-mutations";
import type { Revision } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";

export interface ReviewMembers {
  analyst: Actor;
  second: Actor;
  reviewer: Actor;
  admin: Actor;
}

export async function createReviewMembers(): Promise<ReviewMembers> {
  return {
    analyst: await createMember("analyst", { name: "甲" }),
    second: await createMember("analyst", { name: "乙" }),
    reviewer: await createMember("reviewer", { name: "丙" }),
    admin: await createMember("admin", { name: "丁" }),
  };
}

export const refOf = ({ id, lockVersion }: Revision) => ({ revision: id, lockVersion });

/** A plan of its own with what its members do about a figure in a test, in short words. */
export async function createReviewWorld(members: ReviewMembers) {
  const { analyst, reviewer, admin } = members;
  const plan: TestPlan = await createPlan({ signedBy: admin });
  const entry = (fields: Record<string, string>) => entryInput({ plan: plan.code, ...fields });
  const decide = (
    actor: Actor,
    decision: "approve" | "return" | "reference",
    revisions: readonly Revision[],
  ) => reviewTogether(actor, { decision, note: "请核对", cells: revisions.map(refOf) });
  return {
    plan,
    entry,
    decide,
    undo: (actor: Actor, revisions: readonly Revision[]) =>
      undoDecisions(actor, revisions.map(refOf)),
    waiting: async () => (await listSubmitted(reviewer, plan.code)).map(({ revision }) => revision),
    approved: async (value: string, fields: Record<string, string> = {}): Promise<Revision> => {
      const sent = await saveAndSubmit(analyst, entry({ value, ...fields }));
      const [revision] = await decide(reviewer, "approve", [sent]);
      return revision!;
    },
  };
}

export type ReviewWorld = Awaited<ReturnType<typeof createReviewWorld>>;

export const stored = (id: string) => readSnapshot((tx) => requireRevision(tx, id));

export const shifted = (instant: string | null, milliseconds = 0) =>
  new Date(Date.parse(instant ?? "") + milliseconds).toISOString();

/** Sets the clock on; timers go on as they are, because the database waits by them. */
export function later(milliseconds: number): void {
  vi.useFakeTimers({ now: Date.now() + milliseconds, toFake: ["Date"] });
}

/** What the seals say of figures and releases; members and plans of a test were never sealed. */
export async function changedEvidence(): Promise<readonly string[]> {
  const { findings } = await verifyEvidence();
  return findings.map(({ kind }) => kind).filter((kind) => /^(figure|release)-/.test(kind));
}
