"use server";

import { defineAction } from "@/lib/actions/define-action";
import { refreshingConflicts } from "@/lib/actions/refreshing-conflicts";
import { checkInputSchema } from "@/lib/sources/check-input";
import { saveCheck } from "@/lib/sources/mutations";

export const saveCheckAction = defineAction({
  name: "sources.check",
  schema: checkInputSchema,
  run: async (actor, input) => {
    await refreshingConflicts(() => saveCheck(actor, input));
    const key =
      input.intent === "submit"
        ? ("sources.form.submitted" as const)
        : ("sources.form.saved" as const);
    return { message: { key }, data: undefined };
  },
});
