"use server";

import { defineAction } from "@/lib/actions/define-action";
import { discardDraft, saveAndSubmit, saveDraft } from "@/lib/figures/draft-mutations";
import { entryFormSchema } from "@/lib/figures/schema";
import { withdrawSubmission } from "@/lib/figures/submission-mutations";

export const entryAction = defineAction({
  schema: entryFormSchema,
  run: async (actor, input) => {
    const done = (name: string) => ({ message: { key: `figures.entry.${name}` }, data: undefined });
    switch (input.intent) {
      case "draft":
        await saveDraft(actor, input);
        return done("saved");
      case "submit":
        await saveAndSubmit(actor, input);
        return done("submitted");
      case "discard":
        await discardDraft(actor, input);
        return done("discarded");
      case "withdraw":
        await withdrawSubmission(actor, input);
        return done("withdrawn");
    }
  },
});
