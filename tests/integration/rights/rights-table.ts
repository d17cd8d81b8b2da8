import {
  EVERYONE,
  ENTRY,
  REVIEW,
  FIGURES,
  ADMIN,
  UNKNOWN,
  REF,
  LINK_REF,
  member,
  lib,
  linkQuery,
  open,
  key,
  formSelection,
  entry,
  gridInput,
  type Row,
} from "./rows";
import { MESSAGE_RIGHTS } from "./message-rights";
import { MEMBER_RIGHTS } from "./member-rights";
import { REGISTER_RIGHTS } from "./register-rights";
import { PLAN_FILE_RIGHTS } from "./plan-file-rights";
import { WEB_RIGHTS } from "./web-rights";

const NOW = "2026-06-01T00:00:00.000Z";
const VERSION_REF = { version: UNKNOWN, lockVersion: 0 };

const recordInput = (plan: string) => ({
  plan,
  kind: "fact",
  code: "said",
  payload: {},
  withdrawn: false,
  reason: "",
  seen: 0,
});

const deskInput = (plan: string, desk: "notes" | "units") => ({
  plan,
  desk,
  code: "",
  seen: 0,
  why: "",
  isWithdrawn: false,
  intent: "save" as const,
  texts: {},
});

const W = "app/[locale]/(workspace)";

/** One row a door. A door without a row, and a row without a door, fail the test. */
export const RIGHTS: Readonly<Record<string, Row>> = {
  // ------------------------------------------------------------- plans and the read model
  "lib/plans/queries.ts#getPlan": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/plans/queries.ts#getReleasedPlan": linkQuery,
  "lib/plans/queries.ts#listPlans": lib(EVERYONE, () => []),
  "lib/plans/queries.ts#listRetiredPlans": lib(EVERYONE, () => []),
  "lib/closing/final-queries.ts#getFinalAssessment": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/closing/final-queries.ts#getReleasedFinalAssessment": linkQuery,
  "lib/plans/queries.ts#readSiteProduct": open("The site's name stands on the sign-in page too."),
  "lib/plans/queries.ts#isDemonstration": open("The banner stands on the sign-in page too."),
  "lib/assessment/load/queries.ts#getPlanAssessment": lib(EVERYONE, ({ plan }) => [plan, {}]),
  "lib/assessment/load/queries.ts#getReleasedAssessment": linkQuery,

  "lib/wayfinding/queries.ts#listPlansWithoutPillars": lib(EVERYONE, () => []),
  "lib/wayfinding/queries.ts#hasReleasedPillars": linkQuery,

  // ------------------------------------------------------------- records
  "lib/records/queries.ts#getPlanRecords": lib(EVERYONE, ({ plan }) => [plan, NOW]),
  "lib/records/queries.ts#getReleasedRecords": linkQuery,
  "lib/records/desk/desk-queries.ts#getRecordDesk": lib(FIGURES, ({ plan }) => [plan, "notes"]),
  "lib/records/desk/desk-queries.ts#listWaitingRecords": lib(REVIEW, ({ plan }) => [plan]),
  "lib/records/desk/desk-mutations.ts#saveFromDesk": lib(ENTRY, ({ plan }) => [
    deskInput(plan, "notes"),
  ]),
  "lib/records/mutations.ts#saveRecord": lib(ENTRY, ({ plan }) => [recordInput(plan), "save"]),
  "lib/records/mutations.ts#discardRecord": lib(ENTRY, () => [VERSION_REF]),
  "lib/records/mutations.ts#takeBackRecord": lib(ENTRY, () => [VERSION_REF]),
  "lib/records/mutations.ts#decideRecord": lib(REVIEW, () => [VERSION_REF, { state: "approved" }]),

  "lib/rules/rule-queries.ts#getPlanRules": lib(ADMIN, ({ plan }) => [plan]),
  "lib/rules/rule-mutations.ts#setPlanRules": lib(ADMIN, ({ plan }) => [
    { plan, seen: 999, entryByUnit: true, notesRequired: false },
  ]),

  "lib/closing/takeover-queries.ts#getTakeoverPage": lib(ADMIN, ({ plan }) => [plan]),
  "lib/closing/takeover-mutations.ts#takeOverBaseline": lib(ADMIN, ({ plan }) => [
    {
      plan,
      indicator: "scale",
      revision: UNKNOWN,
      seen: 0,
      reason: "",
      bridgeZh: "",
      bridgeEn: "",
    },
  ]),
  "lib/targets/target-queries.ts#getTargetPage": lib(ADMIN, ({ plan }) => [plan]),
  "lib/targets/target-mutations.ts#addTargetVersion": lib(ADMIN, ({ plan }) => [
    {
      plan,
      indicator: "scale",
      scope: "wuhan",
      year: 2025,
      seen: 999,
      source: "",
      comparison: "gte",
      min: "1",
      max: "",
      calibre: "",
      wordingZh: "",
      wordingEn: "",
      milestones: [],
      reason: "",
    },
  ]),

  "lib/targets/allocation-queries.ts#getAllocationGrid": lib(ADMIN, ({ plan }) => [plan, "hub"]),
  "lib/targets/allocation-mutations.ts#addAllocations": lib(ADMIN, ({ plan }) => [
    {
      plan,
      kind: "hub",
      reason: "",
      source: "",
      cells: [{ indicator: "scale", scope: "wuhan", text: "1", seen: 999 }],
      bases: {},
    },
  ]),

  // ------------------------------------------------------------- figures
  "lib/figures/entry/queries.ts#getEntryForm": lib(ENTRY, (world) => [key(world)]),
  "lib/figures/entry/queries.ts#listMyRevisions": lib(ENTRY, ({ plan }) => [plan]),
  "lib/figures/review/submitted-queries.ts#listSubmitted": lib(REVIEW, ({ plan }) => [plan]),
  "lib/assessment/review/review-queries.ts#getReviewQueue": lib(REVIEW, ({ plan }) => [plan]),
  "lib/figures/review/history-queries.ts#getFigureHistory": lib(EVERYONE, (world) => [key(world)]),
  "lib/figures/review/history-queries.ts#getHistoryOptions": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/figures/review/history-queries.ts#findFigureHistory": lib(EVERYONE, (world) => [key(world)]),
  "lib/figures/cell-queries.ts#listCells": lib(ENTRY, ({ plan }) => [
    { plan, scope: "province", year: 2024 },
  ]),
  "lib/figures/grid/grid-queries.ts#getYearGrid": lib(ENTRY, ({ plan }) => [
    plan,
    { kind: "year", year: 2024, scope: "province" },
  ]),
  "lib/figures/drafts/grid-mutations.ts#saveGrid": lib(ENTRY, (world) => [gridInput(world)]),
  "lib/figures/drafts/grid-mutations.ts#submitGrid": lib(ENTRY, (world) => [gridInput(world)]),
  "lib/figures/years/completeness-queries.ts#getCompletenessBoard": lib(FIGURES, ({ plan }) => [
    plan,
    2024,
  ]),
  "lib/figures/years/year-mutations.ts#decideYear": lib(ADMIN, ({ plan }) => [
    { plan, year: 2024, seen: 999, kind: "closed", dueOn: "", reason: "" },
  ]),
  "lib/home/home-queries.ts#getFirstSteps": lib(EVERYONE, () => []),
  "lib/home/home-queries.ts#getHome": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/figures/review/notice-queries.ts#listNotices": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/figures/entry/form-options.ts#getFormOptions": lib(ENTRY, ({ plan }) => [plan]),
  "lib/figures/drafts/draft-mutations.ts#saveDraft": lib(ENTRY, (world) => [
    world.entry(entry(world)),
  ]),
  "lib/figures/drafts/draft-mutations.ts#saveAndSubmit": lib(ENTRY, (world) => [
    world.entry(entry(world)),
  ]),
  "lib/figures/drafts/draft-mutations.ts#discardDraft": lib(ENTRY, () => [REF]),
  "lib/figures/drafts/submission-mutations.ts#withdrawSubmission": lib(ENTRY, () => [REF]),
  "lib/figures/review/review-mutations.ts#approveRevision": lib(REVIEW, () => [REF]),
  "lib/figures/review/review-mutations.ts#returnRevision": lib(REVIEW, () => [
    { ...REF, note: "请核对" },
  ]),
  "lib/figures/review/review-mutations.ts#recordAsReference": lib(REVIEW, () => [REF]),
  "lib/figures/review/review-mutations.ts#reviewTogether": lib(REVIEW, () => [
    { decision: "approve", note: "", cells: [REF] },
  ]),

  "lib/figures/review/undo-mutations.ts#undoDecisions": lib(REVIEW, () => [[REF]]),
  "lib/figures/review/undo-queries.ts#listRecentDecisions": lib(REVIEW, ({ plan }) => [plan]),

  // ------------------------------------------------------------- releases, links, files
  "lib/releases/queries.ts#listReleases": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/releases/queries.ts#getReleasePreview": lib(ADMIN, ({ plan }) => [plan]),
  "lib/releases/change-queries.ts#getChanges": lib(EVERYONE, ({ plan }) => [plan, {}]),
  "lib/releases/change-queries.ts#getReleasedChanges": linkQuery,
  "lib/releases/renaming-queries.ts#getReleasedRenamings": linkQuery,
  "lib/releases/checklist-queries.ts#getReleaseChecklist": lib(ADMIN, ({ assessment }) => [
    { assessment, conflicts: [] },
  ]),
  "lib/releases/queries.ts#getPlanView": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/releases/queries.ts#getReleasedView": linkQuery,
  "lib/releases/queries.ts#getReleaseHistory": linkQuery,
  "lib/releases/released-figures.ts#getReleasedFigures": linkQuery,
  "lib/releases/mutations.ts#makeRelease": lib(ADMIN, ({ plan }) => [
    plan,
    { note: "说明", expectedNumber: 999 },
  ]),
  ...Object.fromEntries(
    ["askPublicLink", "openPublicLink"].map((name) => [
      `lib/links/door/open-public-link.ts#${name}`,
      open("The one door: a key opens it or nothing does."),
    ]),
  ),
  "lib/links/door/open-public-link.ts#unlockLink": open(
    "Takes the password of a link from anybody; its limits have tests of their own.",
  ),
  "lib/links/door/peek-at-link.ts#peekAtLink": open(
    "Whether an address opens and who may frame it stands in the answer's status and header as well.",
  ),
  "lib/links/door/open-public-link.ts#isSiteOpen": open(
    "Says in robots.txt what /open says as well.",
  ),
  "lib/links/queries.ts#listLinks": lib(ADMIN, ({ plan }) => [plan]),
  "lib/links/queries.ts#getLink": lib(ADMIN, () => [UNKNOWN]),
  "lib/links/queries.ts#getLinkChoices": lib(ADMIN, ({ plan }) => [plan]),
  "lib/links/mutations.ts#createLink": lib(ADMIN, ({ plan }) => [
    plan,
    { label: "新链接", expiresAt: null, release: null },
  ]),
  "lib/links/mutations.ts#rotateLink": lib(ADMIN, () => [UNKNOWN]),
  "lib/links/mutations.ts#revokeLink": lib(ADMIN, () => [UNKNOWN]),
  "lib/links/option-mutations.ts#changeLink": lib(ADMIN, () => [
    { ...LINK_REF, label: "新", expiresAt: null, indicators: null, origins: [] },
  ]),
  "lib/links/option-mutations.ts#setLinkPassword": lib(ADMIN, () => [LINK_REF, null]),
  "lib/links/option-mutations.ts#setListed": lib(ADMIN, () => [LINK_REF, true]),
  "lib/links/site/statement-queries.ts#getStatementForm": lib(ADMIN, () => []),
  "lib/links/site/statement-queries.ts#getSiteStatement": open(
    "Stands at the foot of the public site.",
  ),
  "lib/links/site/statement-mutations.ts#stateSite": lib(ADMIN, () => [{ seen: 999, columns: {} }]),
  "lib/links/option-mutations.ts#setLinkRules": lib(ADMIN, () => [{ maxDays: 365, endless: true }]),
  "lib/exchange/mutations.ts#recordExport": lib(EVERYONE, ({ assessment }) => [assessment, "csv"]),
  "lib/exchange/progress-form/queries.ts#getProgressForm": lib(ENTRY, (world) => [
    formSelection(world),
  ]),
  "lib/exchange/progress-form/upload/mutations.ts#recordFormDownload": lib(ENTRY, (world) => [
    formSelection(world),
    "csv",
  ]),
  "lib/exchange/progress-form/upload/preview-queries.ts#previewUpload": lib(ENTRY, (world) => [
    formSelection(world),
    new File(["指标,数值"], "form.csv"),
  ]),
  "lib/exchange/progress-form/upload/preview-queries.ts#mapUpload": lib(ENTRY, (world) => [
    formSelection(world),
    { packed: "", fileName: "", choice: null, edits: false },
  ]),
  "lib/exchange/progress-form/upload/plan-now.ts#planNow": lib(ENTRY, (world) => [
    formSelection(world),
    { captions: [], tables: [], rows: [], unread: [] },
  ]),
  "lib/exchange/progress-form/upload/mutations.ts#forgetUploadMapping": lib(ENTRY, (world) => [
    formSelection(world),
    { packed: "", fileName: "" },
  ]),
  "lib/exchange/progress-form/upload/preview-queries.ts#previewWithStored": lib(ENTRY, (world) => [
    formSelection(world),
    { rows: "[]", fileName: "" },
  ]),
  "lib/exchange/progress-form/upload/preview-queries.ts#previewOtherYear": lib(ENTRY, (world) => [
    formSelection(world),
    { rows: "[]", fileName: "", other: 2024 },
  ]),
  [`${W}/figures/import/progress/route.ts#GET`]: member(ENTRY, () => [
    new Request("http://127.0.0.1/figures/import/progress?ticket=1"),
    { params: Promise.resolve({ locale: "zh" }) },
  ]),
  [`${W}/figures/import/progress/route.ts#POST`]: member(ENTRY, () => [
    new Request("http://127.0.0.1/figures/import/progress?ticket=1", { method: "POST" }),
    { params: Promise.resolve({ locale: "zh" }) },
  ]),
  "lib/exchange/progress-form/upload/mutations.ts#writeUpload": lib(ENTRY, (world) => [
    formSelection(world),
    { rows: "[]", fingerprint: "", fileName: "" },
  ]),
  "lib/api/health.ts#getHealth": open("Tells that the site answers, and nothing else."),
  "lib/watch/readiness.ts#getReadiness": open("Tells which checks hold, and nothing of data."),
  "lib/watch/readiness.ts#checkReadiness": open("Tells which checks hold, and nothing of data."),

  // ------------------------------------------------------------- audit
  "lib/audit/queries.ts#listAuditEvents": lib(ADMIN, () => [{}]),
  "lib/audit/queries.ts#getAuditOverview": lib(ADMIN, () => []),
  "lib/audit/mutations.ts#exportAudit": lib(ADMIN, () => [{}]),
  "lib/audit/verify-chain.ts#verifyChain": open("Called from the command line, by no route."),
  "lib/seals/verify-evidence.ts#verifyEvidence": open("Called from the command line, by no route."),
  [`${W}/settings/audit/export/route.ts#GET`]: member(ADMIN, () => [
    new Request("http://127.0.0.1/settings/audit/export"),
    { params: Promise.resolve({ locale: "zh" }) },
  ]),

  ...MESSAGE_RIGHTS,
  ...MEMBER_RIGHTS,
  ...REGISTER_RIGHTS,
  ...PLAN_FILE_RIGHTS,
  ...WEB_RIGHTS,
};
