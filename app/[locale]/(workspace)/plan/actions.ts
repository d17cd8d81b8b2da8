"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { DomainError } from "@/lib/errors/domain-error";
import {
  decisionInputSchema,
  deskInputSchema,
  ownVersionInputSchema,
} from "@/lib/records/desk/desk-input";
import { saveFromDesk } from "@/lib/records/desk/desk-mutations";
import { decideRecord, discardRecord, takeBackRecord } from "@/lib/records/mutations";

export const saveRecordAction = defineAction({
  name: "records.save",
  schema: deskInputSchema,
  run: async (actor, input) => {
    // A conflict does not read the page again: where the record is no longer to be edited, the form would go from it, and
    // what was typed with it.
    await saveFromDesk(actor, input);
    const key =
      input.intent === "submit"
        ? ("people.desk.submitted" as const)
        : ("people.desk.saved" as const);
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
        ? ("people.desk.approved" as const)
        : ("people.desk.returned" as const);
    return { message: { key }, data: undefined };
  },
});

export const ownRecordAction = defineAction({
  name: "records.own",
  schema: ownVersionInputSchema,
  run: async (actor, { intent, ...ref }) => {
    if (intent === "discard") {
      await refreshingConflicts(() => discardRecord(actor, ref));
      return { message: { key: "people.desk.discarded" }, data: undefined };
    }
    await refreshingConflicts(() => takeBackRecord(actor, ref));
    return { message: { key: "people.desk.takenBack" }, data: undefined };
  },
});

/** Reads the page again after a conflict, so that it shows what came between. */
async function refreshingConflicts<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
    throw error;
  }
}
