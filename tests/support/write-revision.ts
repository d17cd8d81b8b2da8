import { nextInstant } from "@/lib/db/next-instant";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/access/types";

import type { TestPlan } from "./factories";

interface RevisionFields {
  indicator: keyof TestPlan["indicators"];
  scope?: keyof TestPlan["scopes"];
  year: number;
  calibre: keyof TestPlan["calibres"];
  /** null goes with the flag `not-collected`. */
  value: string | null;
  state?: "draft" | "submitted" | "approved" | "returned" | "reference";
  /** When it was reviewed; the plan's next instant where not given. */
  at?: string;
  sourceId?: string;
}

/** Stores a revision of any state, straight into the database, and gives the instant it was stamped with. */
export async function writeRevision(
  plan: TestPlan,
  { author, reviewer }: { author: Actor; reviewer: Actor },
  fields: RevisionFields,
): Promise<string> {
  const { year, value, state = "approved" } = fields;
  return writeTransaction(async (tx) => {
    const at = fields.at === undefined ? await nextInstant(tx, plan.id) : new Date(fields.at);
    const cell = {
      planId: plan.id,
      indicatorId: plan.indicators[fields.indicator],
      scopeId: plan.scopes[fields.scope ?? "province"],
      year,
      calibreId: plan.calibres[fields.calibre],
    };
    const figure =
      (await tx.figure.findFirst({ where: cell })) ??
      (await tx.figure.create({ data: { id: newId(), ...cell, createdAt: at } }));
    const number = (await tx.revision.count({ where: { figureId: figure.id } })) + 1;
    const reviewed = state !== "draft" && state !== "submitted";
    await tx.revision.create({
      data: {
        id: newId(),
        figureId: figure.id,
        number,
        value,
        state,
        authorId: author.id,
        flag: value === null ? "not-collected" : null,
        qualifier: "exact",
        nature: "actual",
        reviewerNote: "内部意见不公开",
        createdAt: at,
        sourceId: fields.sourceId ?? null,
        submittedAt: state === "draft" ? null : at,
        ...(reviewed ? { reviewerId: reviewer.id, reviewedAt: at } : {}),
        returnNote: state === "returned" ? "退回意见不公开" : null,
      },
    });
    return at.toISOString();
  });
}
