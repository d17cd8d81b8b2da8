import { SECTION_NAMES } from "@/lib/plan-files/sections";

import { action, ADMIN, lib, member, type Row } from "./rows";

const W = "app/[locale]/(workspace)/settings/plan-files";
const EMPTY = Object.fromEntries(SECTION_NAMES.map((section) => [section, []]));
const NO_DRAFT = { code: "no-such-draft", lockVersion: 0 };

/** The doors of plans as files: administrators' alone. */
export const PLAN_FILE_RIGHTS: Readonly<Record<string, Row>> = {
  "lib/plan-files/drafts/queries.ts#checkPlanTexts": lib(ADMIN, () => [EMPTY]),
  "lib/plan-files/drafts/queries.ts#listPlanDrafts": lib(ADMIN, () => []),
  "lib/plan-files/drafts/queries.ts#getPlanTexts": lib(ADMIN, ({ plan }) => [plan]),
  "lib/plan-files/drafts/mutations.ts#savePlanDraft": lib(ADMIN, () => [EMPTY, null]),
  "lib/plan-files/drafts/mutations.ts#discardPlanDraft": lib(ADMIN, () => [NO_DRAFT]),
  "lib/plan-files/drafts/mutations.ts#adoptPlanDraft": lib(ADMIN, () => [NO_DRAFT]),
  "lib/exchange/plan-files/record-download.ts#recordPlanFileDownload": lib(ADMIN, ({ plan }) => [
    plan,
  ]),
  [`${W}/actions.ts#uploadPlanAction`]: action(ADMIN, () => ({
    intent: "save",
    document: JSON.stringify(EMPTY),
    seen: "",
  })),
  [`${W}/actions.ts#decidePlanDraftAction`]: action(ADMIN, () => ({
    intent: "discard",
    code: "no-such-draft",
    lockVersion: "0",
  })),
  "app/api/v1/plan-file.xlsx/route.ts#GET": member(ADMIN, ({ plan }) => [
    new Request(`http://127.0.0.1/api/v1/plan-file.xlsx?plan=${plan}`),
    // As the framework calls it: an address without a variable part has no parameters.
    {},
  ]),
};
