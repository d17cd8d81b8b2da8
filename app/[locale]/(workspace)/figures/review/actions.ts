"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { DomainError } from "@/lib/actions/domain-error";
import { approveRevision, recordAsReference, returnRevision } from "@/lib/figures/review-mutations";
import { reviewSchema } from "@/lib/figures/schema";

export const reviewAction = defineAction({
  name: "figures.review",
  schema: reviewSchema,
  run: async (actor, input) => {
    try {
      switch (input.decision) {
        case "approve":
          await approveRevision(actor, input);
          return answer("approved");
        case "return":
          await returnRevision(actor, input);
          return answer("returned");
        case "reference":
          await recordAsReference(actor, input);
          return answer("referenced");
      }
    } catch (error) {
      // The list is out of date: draw it again beside the refusal.
      if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
      throw error;
    }
  },
});

function answer(name: string) {
  return { message: { key: `figures.review.${name}` }, data: undefined };
}
