"use server";

import { revalidatePath } from "next/cache";

import type { MessageName } from "@/lib/i18n/message-key";
import { defineAction } from "@/lib/actions/define-action";
import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { discardDraft, saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { saveGrid, submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { entryFormSchema, gridSchema } from "@/lib/figures/schema";
import { withdrawSubmission } from "@/lib/figures/drafts/submission-mutations";
import type { EntryAnswer } from "@/lib/figures/types";

export const entryAction = defineAction({
  name: "figures.enter",
  schema: entryFormSchema,
  run: async (actor, input) => {
    try {
      switch (input.intent) {
        case "draft":
          await saveDraft(actor, input);
          return answer("saved", true);
        case "submit":
          await saveAndSubmit(actor, input);
          return answer("submitted", true);
        case "discard":
          await discardDraft(actor, input);
          return answer("discarded", true);
        case "withdraw":
          await withdrawSubmission(actor, input);
          return answer("withdrawn", false);
      }
    } catch (error) {
      // Show what another person (or another window) did meanwhile; what was typed stays in the form.
      if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
      throw error;
    }
  },
});

/** Takes many cells of the year grid: saved as drafts one by one as far as each can be, submitted all or none. */
export const gridAction = defineAction({
  name: "figures.enter-many",
  schema: gridSchema,
  refreshes: ({ intent }) => intent === "submit",
  run: async (actor, { intent, ...cells }) => {
    const write = intent === "save" ? saveGrid : submitGrid;
    return { message: null, data: await write(actor, cells) };
  },
});

function answer(name: MessageName<"figures.entry">, settled: boolean) {
  const data: EntryAnswer = { settled };
  const message: MessageRef = { key: `figures.entry.${name}` };
  return { message, data };
}
