"use server";

import { z } from "zod";

import { defineAction } from "@/lib/actions/define-action";
import { refreshingConflicts } from "@/lib/actions/refreshing-conflicts";
import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { textSchema } from "@/lib/errors/text-schema";
import { intakeFormSchema, readChoices } from "@/lib/intake/intake-form";
import type { IntakeAnswer } from "@/lib/intake/intake-answer";
import { previewIntake, writeIntake } from "@/lib/intake/mutations";
import { takeBackRecord } from "@/lib/records/mutations";
import { versionRefSchema } from "@/lib/records/record-input";
import { countInputSchema, writeCountSchema } from "@/lib/register/count-input";
import { declareCount, writeCount } from "@/lib/register/count-mutations";
import { decideEntries } from "@/lib/register/decide-entries";
import { entryInputSchema } from "@/lib/register/entry-input";
import { saveEntry } from "@/lib/register/entry-mutations";
import { readSeenEntries } from "@/lib/register/seen-entries";

const entryFormSchema = entryInputSchema.omit({ scopes: true, withdrawn: true });

export const saveEntryAction = defineAction({
  name: "register.save",
  schema: entryFormSchema,
  run: async (actor, input, form) => {
    const scopes = [...form.keys()].flatMap((name) =>
      name.startsWith("scopes.") ? name.slice("scopes.".length) : [],
    );
    const withdrawn = form.get("withdrawn") !== null;
    await refreshingConflicts(() => saveEntry(actor, { ...input, scopes, withdrawn }));
    const key =
      input.intent === "submit"
        ? ("register.form.submitted" as const)
        : ("register.form.saved" as const);
    return { message: { key }, data: undefined };
  },
});

export const takeBackEntryAction = defineAction({
  name: "register.takeBack",
  schema: versionRefSchema,
  run: async (actor, ref) => {
    await refreshingConflicts(() => takeBackRecord(actor, ref));
    return { message: { key: "register.open.takenBack" }, data: undefined };
  },
});

const decisionSchema = z.object({
  plan: z.string(),
  decision: z.enum(["approve", "return"]),
  note: textSchema(500, "figures.errors.textTooLong").default(""),
});

export const decideEntriesAction = defineAction({
  name: "register.decide",
  schema: decisionSchema,
  run: async (actor, { plan, decision, note }, form) => {
    const isApproved = decision === "approve";
    const count = await refreshingConflicts(async () => {
      const state = isApproved
        ? ({ state: "approved" } as const)
        : { state: "returned" as const, note };
      const decided = await decideEntries(actor, plan, readSeenEntries(form), state);
      const refused = Object.keys(decided.refused).length;
      // Told as a refusal, so that the boxes of what was refused stay ticked and each is named with its reason.
      if (refused > 0) {
        const values = { count: decided.count, refused };
        throw new DomainError(
          "conflict",
          { key: "register.review.partly", values },
          decided.refused,
        );
      }
      return decided.count;
    });
    const key = isApproved
      ? ("register.review.approved" as const)
      : ("register.review.returned" as const);
    return { message: { key, values: { count } }, data: undefined };
  },
});

export const intakeAction = defineAction({
  name: "register.intake",
  schema: intakeFormSchema,
  // What comes of a list is long and not typed by hand: a refusal does not send it back.
  secrets: ["rows"],
  refreshes: ({ intent }) => intent === "write",
  run: async (actor, input, form) => {
    const file = form.get("file");
    return answer(
      input.intent === "write"
        ? await writeIntake(actor, input, readChoices(form))
        : await previewIntake(actor, input, file instanceof File ? file : null),
    );
  },
});

export const declareCountAction = defineAction({
  name: "register.declareCount",
  schema: countInputSchema,
  run: async (actor, input) => {
    await refreshingConflicts(() => declareCount(actor, input));
    return { message: { key: "register.count.submitted" }, data: undefined };
  },
});

export const writeCountAction = defineAction({
  name: "register.writeCount",
  schema: writeCountSchema,
  run: async (actor, input) => {
    const count = await refreshingConflicts(() => writeCount(actor, input));
    const message: MessageRef =
      count === 0
        ? { key: "register.count.same" }
        : { key: "register.count.written", values: { count } };
    return { message, data: undefined };
  },
});

function answer(data: IntakeAnswer) {
  const message: MessageRef | null =
    data.step === "written"
      ? { key: "register.intake.written", values: { count: data.count } }
      : null;
  return { message, data };
}
