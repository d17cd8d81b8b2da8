"use server";

import { defineAction } from "@/lib/actions/define-action";
import { approveRevision, recordAsReference, returnRevision } from "@/lib/figures/review-mutations";
import { reviewSchema } from "@/lib/figures/schema";

export const reviewAction = defineAction({
  schema: reviewSchema,
  run: async (actor, input) => {
    const done = (name: string) => ({
      message: { key: `figures.review.${name}` },
      data: undefined,
    });
    switch (input.decision) {
      case "approve":
        await approveRevision(actor, input);
        return done("approved");
      case "return":
        await returnRevision(actor, input);
        return done("returned");
      case "reference":
        await recordAsReference(actor, input);
        return done("referenced");
    }
  },
});
