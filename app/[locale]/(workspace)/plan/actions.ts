"use server";

import { defineAction } from "@/lib/actions/define-action";
import { refreshingConflicts } from "@/lib/actions/refreshing-conflicts";
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
    await refreshingConflicts(() => saveFromDesk(actor, input));
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
