"use server";

import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { DomainError } from "@/lib/errors/domain-error";
import { makeRelease } from "@/lib/releases/mutations";
import { releaseSchema } from "@/lib/releases/schema";

export const makeReleaseAction = defineAction({
  name: "releases.make",
  schema: releaseSchema,
  run: async (actor, { planCode, ...input }) => {
    try {
      const { number } = await makeRelease(actor, planCode, input);
      return { message: { key: "releases.done", values: { number } }, data: undefined };
    } catch (error) {
      // The preview beside the form is out of date: draw it again; what was typed stays in the form.
      if (error instanceof DomainError && error.code === "conflict") revalidatePath("/", "layout");
      throw error;
    }
  },
});
