"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { DomainError } from "@/lib/errors/domain-error";
import { checkInputSchema } from "@/lib/sources/check-input";
import { saveCheck } from "@/lib/sources/mutations";

export const saveCheckAction = defineAction({
  name: "sources.check",
  schema: checkInputSchema,
  run: async (actor, input) => {
    try {
      await saveCheck(actor, input);
    } catch (error) {
      // Reads the page again, so that it shows what came between; what was typed stays in the form.
      if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
      throw error;
    }
    const key =
      input.intent === "submit"
        ? ("sources.form.submitted" as const)
        : ("sources.form.saved" as const);
    return { message: { key }, data: undefined };
  },
});
