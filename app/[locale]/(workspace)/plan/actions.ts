"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { DomainError } from "@/lib/errors/domain-error";
import { decisionInputSchema, judgementInputSchema } from "@/lib/records/judgement-input";
import { saveJudgement } from "@/lib/records/judgement-mutations";
import { decideRecord } from "@/lib/records/mutations";

export const saveJudgementAction = defineAction({
  name: "records.judge",
  schema: judgementInputSchema,
  run: async (actor, input) => {
    await refreshingConflicts(() => saveJudgement(actor, input));
    const key =
      input.intent === "submit"
        ? ("records.judgement.desk.submitted" as const)
        : ("records.judgement.desk.saved" as const);
    return { message: { key }, data: undefined };
  },
});

export const decideRecordAction = defineAction({
  name: "records.decide",
  schema: decisionInputSchema,
  run: async (actor, { decision, note, ...ref }) => {
    await refreshingConflicts(() =>
      decideRecord(
        actor,
        ref,
        decision === "approve" ? { state: "approved" } : { state: "returned", note },
      ),
    );
    const key =
      decision === "approve"
        ? ("records.judgement.desk.approved" as const)
        : ("records.judgement.desk.returned" as const);
    return { message: { key }, data: undefined };
  },
});

/** Reads the page again after a conflict, so that it shows what came between; what was typed stays in the form. */
async function refreshingConflicts<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
    throw error;
  }
}
