import { SECTION_NAMES } from "@/lib/plan-files/sections";

import { action, ADMIN, lib, member, UNKNOWN, type Row } from "./rows";

const W = "app/[locale]/(workspace)/settings/plan-files";
const EMPTY = Object.fromEntries(SECTION_NAMES.map((section) => [section, []]));
const NO_DRAFT = { draft: UNKNOWN, lockVersion: 0 };
const GROUNDS = { reason: "理由", basis: "", basisOn: "" };
const EDIT = {
  draft: UNKNOWN,
  section: "indicators" as const,
  seen: "",
  posted: { from: 0, count: 0, rows: new Map() },
  move: null,
  blank: 0,
  block: "",
  kept: "",
};

/** The doors of plans as files: administrators' alone. */
export const PLAN_FILE_RIGHTS: Readonly<Record<string, Row>> = {
  "lib/plan-files/drafts/queries.ts#checkPlanTexts": lib(ADMIN, () => [EMPTY]),
  "lib/plan-files/drafts/queries.ts#listPlanDrafts": lib(ADMIN, () => []),
  "lib/plan-files/drafts/queries.ts#getPlanTexts": lib(ADMIN, ({ plan }) => [plan]),
  "lib/plan-files/drafts/mutations.ts#savePlanDraft": lib(ADMIN, () => [EMPTY, null]),
  "lib/plan-files/drafts/mutations.ts#discardPlanDraft": lib(ADMIN, () => [NO_DRAFT]),
  "lib/plan-files/drafts/adopt-draft.ts#adoptPlanDraft": lib(ADMIN, () => [NO_DRAFT]),
  "lib/plan-files/drafts/queries.ts#getPlanDraft": lib(ADMIN, () => [UNKNOWN]),
  "lib/plan-files/drafts/section-query.ts#getDraftSection": lib(ADMIN, () => [
    UNKNOWN,
    "indicators",
  ]),
  "lib/plan-files/drafts/standing-query.ts#listStandingPlans": lib(ADMIN, () => []),
  "lib/plan-files/drafts/start-draft.ts#startPlanDraft": lib(ADMIN, () => [
    { from: "predecessor", plan: "no-such-plan" },
  ]),
  "lib/plan-files/drafts/edit-section.ts#savePlanSection": lib(ADMIN, () => [EDIT]),
  "lib/plan-files/drafts/edit-section.ts#savePlanGrounds": lib(ADMIN, () => [
    { ...NO_DRAFT, ...GROUNDS },
  ]),
  "lib/exchange/plan-files/record-download.ts#recordPlanFileDownload": lib(ADMIN, ({ plan }) => [
    plan,
  ]),
  [`${W}/actions.ts#uploadPlanAction`]: action(ADMIN, () => ({
    intent: "save",
    document: JSON.stringify(EMPTY),
    seen: "7",
  })),
  [`${W}/actions.ts#startDraftAction`]: action(ADMIN, () => ({
    from: "plan",
    plan: "no-such-plan",
  })),
  [`${W}/actions.ts#saveSectionAction`]: action(ADMIN, () => ({
    draft: UNKNOWN,
    section: "indicators",
    seen: "",
    from: "0",
    count: "0",
    intent: "save",
  })),
  [`${W}/actions.ts#saveGroundsAction`]: action(ADMIN, () => ({
    draft: UNKNOWN,
    lockVersion: "0",
    ...GROUNDS,
  })),
  [`${W}/actions.ts#decidePlanDraftAction`]: action(ADMIN, () => ({
    intent: "discard",
    draft: UNKNOWN,
    lockVersion: "0",
  })),
  "app/api/v1/plan-file.xlsx/route.ts#GET": member(ADMIN, ({ plan }) => [
    new Request(`http://127.0.0.1/api/v1/plan-file.xlsx?plan=${plan}`),
    // As the framework calls it: an address without a variable part has no parameters.
    {},
  ]),
};
