"use server";

import { defineAction } from "@/lib/actions/define-action";
import { evidenceReleaseInputSchema } from "@/lib/evidence/release-input";
import { proposeEvidenceRelease } from "@/lib/evidence/release-mutations";

export const proposeEvidenceReleaseAction = defineAction({
  name: "evidence.propose-release",
  schema: evidenceReleaseInputSchema,
  run: async (actor, input) => {
    await proposeEvidenceRelease(actor, input);
    return { message: { key: "evidence.release.done" }, data: undefined };
  },
});
