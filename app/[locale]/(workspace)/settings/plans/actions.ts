"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { DomainError } from "@/lib/actions/domain-error";
import { addTargetVersion } from "@/lib/plans/target-mutations";
import { targetSchema } from "@/lib/plans/target-schema";

export const addTargetAction = defineAction({
  name: "targets.add",
  schema: targetSchema,
  run: async (actor, input) => {
    try {
      const version = await addTargetVersion(actor, input);
      return { message: { key: "targets.done", values: { version } }, data: undefined };
    } catch (error) {
      // Show the version that came between; what was typed stays in the form.
      if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
      throw error;
    }
  },
});
