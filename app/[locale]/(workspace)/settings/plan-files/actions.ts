"use server";

import { getLocale } from "next-intl/server";
import { revalidatePath } from "next/cache";

import { defineAction } from "@/lib/actions/define-action";
import { refreshingConflicts } from "@/lib/actions/refreshing-conflicts";
import { planDraftSchema, planUploadSchema } from "@/lib/exchange/plan-files/form-schema";
import { previewPlanFile, type PlanPreview } from "@/lib/exchange/plan-files/preview-plan";
import { redirect } from "@/lib/i18n/navigation";
import { adoptPlanDraft } from "@/lib/plan-files/drafts/adopt-draft";
import { savePlanGrounds, savePlanSection } from "@/lib/plan-files/drafts/edit-section";
import { discardPlanDraft, savePlanDraft } from "@/lib/plan-files/drafts/mutations";
import { sectionEditSchema } from "@/lib/plan-files/drafts/section-schema";
import { startPlanDraft } from "@/lib/plan-files/drafts/start-draft";
import { groundsSchema, startDraftSchema } from "@/lib/plan-files/drafts/start-schema";

/** Looks at an uploaded plan, or keeps the one that was looked at as a draft. */
export const uploadPlanAction = defineAction({
  name: "plan-files.upload",
  schema: planUploadSchema,
  secrets: ["document"],
  refreshes: ({ intent }) => intent === "save",
  run: async (actor, input, form): Promise<{ message: null; data: PlanPreview | null }> => {
    if (input.intent === "save") {
      return goTo(await savePlanDraft(actor, input.document, input.seen));
    }
    const file = form.get("file");
    const upload = file instanceof File ? file : new File([], "");
    return { message: null, data: await previewPlanFile(actor, upload) };
  },
});

/** Begins a draft and opens it. */
export const startDraftAction = defineAction({
  name: "plan-files.start",
  schema: startDraftSchema,
  run: async (actor, input) => goTo(await startPlanDraft(actor, input)),
});

/** Keeps one section of a draft as its form has it, or moves, adds and removes rows of it. */
export const saveSectionAction = defineAction({
  name: "plan-files.edit",
  schema: sectionEditSchema,
  secrets: ["draft", "section", "seen", "from", "count"],
  run: async (actor, input) => {
    const { faults, added } = await refreshingConflicts(() => savePlanSection(actor, input));
    const message =
      added > 0
        ? { key: "planFiles.edit.added" as const, values: { count: added } }
        : { key: "planFiles.edit.saved" as const, values: { count: faults } };
    return { message, data: { blank: input.blank } };
  },
});

/** Keeps on what the changes of a plan rest. */
export const saveGroundsAction = defineAction({
  name: "plan-files.grounds",
  schema: groundsSchema,
  run: async (actor, input) => {
    await refreshingConflicts(() => savePlanGrounds(actor, input));
    return { message: { key: "planFiles.change.saved" as const }, data: undefined };
  },
});

/** Puts a draft in force, or discards it. */
export const decidePlanDraftAction = defineAction({
  name: "plan-files.decide",
  schema: planDraftSchema,
  run: async (actor, { intent, draft, lockVersion }) => {
    const ref = { draft, lockVersion };
    if (intent === "adopt") await refreshingConflicts(() => adoptPlanDraft(actor, ref));
    else await refreshingConflicts(() => discardPlanDraft(actor, ref));
    return leave(`/settings/plan-files?done=${intent}`);
  },
});

async function goTo(draft: string): Promise<never> {
  return leave(`/settings/plan-files/${draft}`);
}

/** Every page may show something else from now on: the plans among them. */
async function leave(href: string): Promise<never> {
  revalidatePath("/", "layout");
  return redirect({ href, locale: await getLocale() });
}
