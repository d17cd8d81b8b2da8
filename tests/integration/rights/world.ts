import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { hashPassword } from "@/lib/access/password";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { attachEvidence } from "@/lib/evidence/mutations";
import { entrySchema, type EntryInput } from "@/lib/figures/schema";
import { decideRecord, saveRecord } from "@/lib/records/mutations";
import { hashToken, newToken } from "@/lib/links/door/token";
import { ROLES, type Actor } from "@/lib/access/types";
import { createMember, createPlan } from "@/tests/support/factories";
import { pngBytes } from "@/tests/support/files/evidence-bytes";

import type { Caller, LinkState } from "./callers";

/** A small database with one plan, one member of each role, a release and a link in each state. */
export interface World {
  plan: string;
  actors: Readonly<Record<Exclude<Caller, "nobody">, Actor>>;
  tokens: Readonly<Record<LinkState, string>>;
  assessment: PlanAssessment;
  entry: (fields: Record<string, string>) => EntryInput;
  freshEmail: () => string;
  /** An entry of the register without a version, and a file that is evidence of it. */
  evidence: { record: string; id: string };
}

export async function createWorld(): Promise<World> {
  const [admin, analyst, reviewer, official] = await Promise.all(
    ROLES.map((role) => createMember(role)),
  );
  const actors = {
    admin: admin!,
    analyst: analyst!,
    reviewer: reviewer!,
    official: official!,
    "one-time-password": await createMember("admin", { mustChangePassword: true }),
    "no-second-step": { ...(await createMember("admin")), mustSetUpTotp: true },
  };
  const plan = await createPlan({ signedBy: actors.admin });
  const evidence = await createEvidence(actors, plan);
  const tokens = await createLinks(plan.id, actors.admin.id);
  let emails = 0;
  return {
    plan: plan.code,
    actors,
    tokens,
    assessment: await getPlanAssessment(actors.admin, plan.code, {}),
    entry: (fields) => entrySchema.parse(fields),
    evidence,
    freshEmail: () => `fresh-${(emails += 1)}@example.test`,
  };
}

async function createEvidence(
  { admin, analyst, reviewer }: Pick<World["actors"], "admin" | "analyst" | "reviewer">,
  plan: { id: string; code: string },
): Promise<World["evidence"]> {
  const record = "an-entry";
  await writeTransaction((tx) =>
    tx.planRecord.create({
      data: { id: newId(), planId: plan.id, kind: "entry", code: record, createdAt: new Date() },
    }),
  );
  const file = { name: "a.png", type: "png", bytes: pngBytes("world") } as const;
  const subject = { kind: "entry", code: record } as const;
  const id = await attachEvidence(analyst, { plan: plan.code, subject, ...file });
  await letOut(admin, reviewer, plan.code, id);
  return { record, id };
}

/** Has the file go out with the release, so that its public door has something behind it. */
async function letOut(admin: Actor, reviewer: Actor, plan: string, evidence: string) {
  const payload = {
    sources: [],
    indicators: ["scale"],
    scopes: [],
    position: 0,
    title: { zh: "a.png", en: "a.png" },
    evidenceId: evidence,
    file: { type: "png", size: 1, sha256: "0".repeat(64) },
    subject: { kind: "figure", code: "scale/province/2024/industry-scale" },
    isPublic: true,
    why: "公开",
  };
  const record = { plan, kind: "evidence-release", code: "file", payload } as const;
  const said = { ...record, withdrawn: false, reason: "", seen: 0 };
  const { id: version, lockVersion } = await saveRecord(admin, said, "submit");
  await decideRecord(reviewer, { version, lockVersion }, { state: "approved" });
}

async function createLinks(planId: string, createdById: string): Promise<World["tokens"]> {
  const past = new Date("2026-01-01T00:00:00Z");
  const tokens = {
    open: newToken(),
    revoked: newToken(),
    expired: newToken(),
    unknown: newToken(),
    locked: newToken(),
  };
  const states = {
    open: {},
    revoked: { revokedAt: past },
    expired: { expiresAt: past },
    locked: { passwordHash: await hashPassword("a link's password") },
  };
  await writeTransaction(async (tx) => {
    await tx.release.create({
      data: {
        id: newId(),
        planId,
        number: 1,
        instant: new Date(),
        note: "首版",
        methodVersion: 1,
        createdById,
      },
    });
    for (const [state, columns] of Object.entries(states)) {
      const tokenHash = hashToken(tokens[state as keyof typeof states]);
      await tx.publicLink.create({
        data: {
          id: newId(),
          planId,
          label: state,
          tokenHash,
          createdById,
          createdAt: past,
          ...columns,
        },
      });
    }
  });
  return tokens;
}
