"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { DomainError } from "@/lib/errors/domain-error";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { yearDecisionSchema } from "@/lib/figures/years/year-schema";

export const decideYearAction = defineAction({
  name: "years.decide",
  schema: yearDecisionSchema,
  run: async (actor, decision) => {
    try {
      await decideYear(actor, decision);
      const values = { year: String(decision.year) };
      return {
        message: { key: `reporting.year.done.${decision.kind}`, values },
        data: undefined,
      };
    } catch (error) {
      // Somebody else decided meanwhile: show their decision; the reason typed stays in the form.
      if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
      throw error;
    }
  },
});
