"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { reviewTogether } from "@/lib/figures/review/review-mutations";
import { undoDecisions } from "@/lib/figures/review/undo-mutations";
import { reviewSchema, undoSchema } from "@/lib/figures/schema";

const DONE = { approve: "approved", return: "returned", reference: "referenced" } as const;

export const reviewAction = defineAction({
  name: "figures.review",
  schema: reviewSchema,
  run: async (actor, input) => {
    try {
      const { length: count } = await reviewTogether(actor, input);
      const name = DONE[input.decision];
      const message: MessageRef =
        count === 1
          ? { key: `figures.review.${name}` }
          : { key: `reporting.review.${name}`, values: { count } };
      return { message, data: undefined };
    } catch (error) {
      // The list is out of date: draw it again beside the refusal.
      if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
      throw error;
    }
  },
});

export const undoAction = defineAction({
  name: "figures.undo",
  schema: undoSchema,
  run: async (actor, cells) => {
    const { length: count } = await undoDecisions(actor, cells);
    return { message: { key: "reviewing.undo.done", values: { count } }, data: undefined };
  },
});
