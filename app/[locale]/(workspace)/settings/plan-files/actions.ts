"use server";

import { defineAction } from "@/lib/actions/define-action";
import { planDraftSchema, planUploadSchema } from "@/lib/exchange/plan-files/form-schema";
import { previewPlanFile, type PlanPreview } from "@/lib/exchange/plan-files/preview-plan";
import { adoptPlanDraft, discardPlanDraft, savePlanDraft } from "@/lib/plan-files/drafts/mutations";

/** Looks at an uploaded plan, or keeps the one that was looked at as a draft. */
export const uploadPlanAction = defineAction({
  name: "plan-files.upload",
  schema: planUploadSchema,
  secrets: ["document"],
  refreshes: ({ intent }) => intent === "save",
  run: async (
    actor,
    input,
    form,
  ): Promise<{ message: { key: "planFiles.start.saved" } | null; data: PlanPreview | null }> => {
    if (input.intent === "save") {
      await savePlanDraft(actor, input.document, input.seen);
      return { message: { key: "planFiles.start.saved" }, data: null };
    }
    const file = form.get("file");
    const upload = file instanceof File ? file : new File([], "");
    return { message: null, data: await previewPlanFile(actor, upload) };
  },
});

/** Puts a draft in force, or discards it. */
export const decidePlanDraftAction = defineAction({
  name: "plan-files.decide",
  schema: planDraftSchema,
  run: async (actor, { intent, code, lockVersion }) => {
    if (intent === "adopt") {
      await adoptPlanDraft(actor, { code, lockVersion });
      return { message: { key: "planFiles.draft.adopted" as const }, data: undefined };
    }
    await discardPlanDraft(actor, { code, lockVersion });
    return { message: { key: "planFiles.draft.discarded" as const }, data: undefined };
  },
});
