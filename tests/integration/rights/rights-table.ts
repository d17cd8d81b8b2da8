import {
  EVERYONE,
  ENTRY,
  REVIEW,
  FIGURES,
  ADMIN,
  OWN_ACCOUNT,
  UNKNOWN,
  REF,
  LINK_REF,
  member,
  lib,
  action,
  memberRoute,
  linkRoute,
  linkQuery,
  open,
  key,
  formPlace,
  entry,
  gridInput,
  type Row,
} from "./rows";

const W = "app/[locale]/(workspace)";
const A = "app/[locale]/(auth)";
const V1 = "app/api/v1";

/** One row a door. A door without a row, and a row without a door, fail the test. */
export const RIGHTS: Readonly<Record<string, Row>> = {
  // ------------------------------------------------------------- plans and the read model
  "lib/plans/queries.ts#getPlan": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/plans/queries.ts#getReleasedPlan": linkQuery,
  "lib/plans/queries.ts#requireDefaultPlanCode": open("Tells only the code of the first plan."),
  "lib/plans/demonstration.ts#isDemonstration": open("The banner stands on the sign-in page too."),
  "lib/assessment/queries.ts#getPlanAssessment": lib(EVERYONE, ({ plan }) => [plan, {}]),
  "lib/assessment/queries.ts#getReleasedAssessment": linkQuery,

  "lib/plans/target-queries.ts#getTargetPage": lib(ADMIN, ({ plan }) => [plan]),
  "lib/plans/target-mutations.ts#addTargetVersion": lib(ADMIN, ({ plan }) => [
    {
      ...{ plan, indicator: "scale", scope: "wuhan", year: 2025, seen: 999, source: "" },
      ...{ comparison: "gte", min: "1", max: "", calibre: "", wordingZh: "", wordingEn: "" },
      reason: "",
    },
  ]),

  // ------------------------------------------------------------- figures
  "lib/figures/queries.ts#getEntryForm": lib(ENTRY, (world) => [key(world)]),
  "lib/figures/queries.ts#listMyRevisions": lib(ENTRY, ({ plan }) => [plan]),
  "lib/figures/queries.ts#listSubmitted": lib(REVIEW, ({ plan }) => [plan]),
  "lib/figures/history-queries.ts#getFigureHistory": lib(EVERYONE, (world) => [key(world)]),
  "lib/figures/history-queries.ts#findFigureHistory": lib(EVERYONE, (world) => [key(world)]),
  "lib/figures/cell-queries.ts#listCells": lib(ENTRY, ({ plan }) => [
    { plan, scope: "province", year: 2024 },
  ]),
  "lib/figures/grid-queries.ts#getYearGrid": lib(ENTRY, ({ plan }) => [
    plan,
    { kind: "year", year: 2024, scope: "province" },
  ]),
  "lib/figures/grid-mutations.ts#saveGrid": lib(ENTRY, (world) => [gridInput(world)]),
  "lib/figures/grid-mutations.ts#submitGrid": lib(ENTRY, (world) => [gridInput(world)]),
  "lib/figures/completeness-queries.ts#getCompletenessBoard": lib(FIGURES, ({ plan }) => [
    plan,
    2024,
  ]),
  "lib/figures/year-mutations.ts#decideYear": lib(ADMIN, ({ plan }) => [
    { plan, year: 2024, seen: 999, kind: "closed", dueOn: "", reason: "" },
  ]),
  "lib/figures/notice-queries.ts#listNotices": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/figures/form-options.ts#getFormOptions": lib(ENTRY, ({ plan }) => [plan]),
  "lib/figures/draft-mutations.ts#saveDraft": lib(ENTRY, (world) => [world.entry(entry(world))]),
  "lib/figures/draft-mutations.ts#saveAndSubmit": lib(ENTRY, (world) => [
    world.entry(entry(world)),
  ]),
  "lib/figures/draft-mutations.ts#discardDraft": lib(ENTRY, () => [REF]),
  "lib/figures/submission-mutations.ts#submitRevision": lib(ENTRY, () => [REF]),
  "lib/figures/submission-mutations.ts#withdrawSubmission": lib(ENTRY, () => [REF]),
  "lib/figures/review-mutations.ts#approveRevision": lib(REVIEW, () => [REF]),
  "lib/figures/review-mutations.ts#returnRevision": lib(REVIEW, () => [{ ...REF, note: "请核对" }]),
  "lib/figures/review-mutations.ts#recordAsReference": lib(REVIEW, () => [REF]),
  "lib/figures/review-mutations.ts#reviewTogether": lib(REVIEW, () => [
    { decision: "approve", note: "", cells: [REF] },
  ]),

  // ------------------------------------------------------------- releases, links, files
  "lib/releases/queries.ts#listReleases": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/releases/queries.ts#getReleasePreview": lib(ADMIN, ({ plan }) => [plan]),
  "lib/releases/queries.ts#getReleaseComparison": lib(EVERYONE, ({ plan }) => [plan, [1, 2]]),
  "lib/releases/checklist-queries.ts#getReleaseChecklist": lib(ADMIN, ({ assessment }) => [
    assessment,
  ]),
  "lib/releases/queries.ts#getPlanView": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/releases/queries.ts#getReleasedView": linkQuery,
  "lib/releases/mutations.ts#makeRelease": lib(ADMIN, ({ plan }) => [
    plan,
    { note: "说明", expectedNumber: 999 },
  ]),
  ...Object.fromEntries(
    ["askPublicLink", "openPublicLink"].map((name) => [
      `lib/links/open-public-link.ts#${name}`,
      open("The one door: a key opens it or nothing does."),
    ]),
  ),
  "lib/links/open-public-link.ts#unlockLink": open(
    "Takes the password of a link from anybody; its limits have tests of their own.",
  ),
  "lib/links/open-public-link.ts#listFrameOrigins": open(
    "Stands in a header of the page; whoever asks has the link's address.",
  ),
  "lib/links/open-public-link.ts#isSiteOpen": open("Says in robots.txt what /open says as well."),
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
  "lib/links/option-mutations.ts#setLinkRules": lib(ADMIN, () => [{ maxDays: 365, endless: true }]),
  "lib/exchange/mutations.ts#recordExport": lib(EVERYONE, ({ assessment }) => [assessment, "csv"]),
  "lib/exchange/progress-form/queries.ts#getProgressForm": lib(ENTRY, (world) => [
    formPlace(world),
  ]),
  "lib/exchange/progress-form/mutations.ts#recordFormDownload": lib(ENTRY, (world) => [
    formPlace(world),
    "csv",
  ]),
  "lib/exchange/progress-form/mutations.ts#previewUpload": lib(ENTRY, (world) => [
    formPlace(world),
    new File(["指标,数值"], "form.csv"),
  ]),
  "lib/exchange/progress-form/mutations.ts#writeUpload": lib(ENTRY, (world) => [
    formPlace(world),
    { rows: "[]", fingerprint: "", fileName: "" },
  ]),
  "lib/exchange/health.ts#getHealth": open("Tells that the site answers, and nothing else."),

  // ------------------------------------------------------------- audit
  "lib/audit/queries.ts#listAuditEvents": lib(ADMIN, () => [{}]),
  "lib/audit/queries.ts#getAuditOverview": lib(ADMIN, () => []),
  "lib/audit/mutations.ts#exportAudit": lib(ADMIN, () => [{}]),
  "lib/audit/verify-chain.ts#verifyChain": open("Called from the command line, by no route."),
  [`${W}/settings/audit/export/route.ts#GET`]: member(ADMIN, () => [
    new Request("http://127.0.0.1/settings/audit/export"),
    { params: Promise.resolve({ locale: "zh" }) },
  ]),

  // ------------------------------------------------------------- members
  "lib/members/queries.ts#listMembers": lib(ADMIN, () => []),
  "lib/members/queries.ts#getMember": lib(ADMIN, () => [UNKNOWN]),
  "lib/members/mutations.ts#createMember": lib(ADMIN, (world) => [
    { name: "新成员", email: world.freshEmail(), role: "official" },
  ]),
  "lib/members/mutations.ts#changeRole": lib(ADMIN, () => [{ member: UNKNOWN, role: "official" }]),
  "lib/members/mutations.ts#disableMember": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/mutations.ts#enableMember": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/mutations.ts#resetPassword": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/mutations.ts#endMemberSessions": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/own-account.ts#changeOwnPassword": lib(OWN_ACCOUNT, () => [
    { current: "wrong", next: "a-long-enough-one", repeat: "a-long-enough-one" },
  ]),
  "lib/members/own-account.ts#endOwnSession": lib(OWN_ACCOUNT, () => []),
  "lib/members/own-account.ts#endAllSessions": lib(OWN_ACCOUNT, () => []),

  // ------------------------------------------------------------- server actions
  [`${A}/actions.ts#signInAction`]: open(
    "Signing in is what nobody does; its limits have tests of their own.",
  ),
  [`${A}/actions.ts#signOutAction`]: open("Without a session it only clears the cookie."),
  [`${W}/account/actions.ts#signOutEverywhereAction`]: open(
    "Ends the sessions of the member behind the cookie; without one it only clears the cookie.",
  ),
  [`${A}/account/password/actions.ts#changePasswordAction`]: action(OWN_ACCOUNT, () => ({
    current: "wrong",
    next: "a-long-enough-one",
    repeat: "a-long-enough-one",
  })),
  [`${W}/settings/members/actions.ts#createMemberAction`]: action(ADMIN, (world) => ({
    name: "新成员",
    email: world.freshEmail(),
    role: "official",
  })),
  [`${W}/settings/members/actions.ts#changeRoleAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
    role: "official",
  })),
  [`${W}/settings/members/actions.ts#setActiveAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
    state: "disabled",
  })),
  [`${W}/settings/members/actions.ts#resetPasswordAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
  })),
  [`${W}/settings/members/actions.ts#endSessionsAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
  })),
  [`${W}/figures/actions.ts#entryAction`]: action(ENTRY, (world) => ({
    ...entry(world),
    intent: "draft",
  })),
  [`${W}/figures/actions.ts#gridAction`]: action(ENTRY, (world) => {
    const { cells, plan } = gridInput(world);
    return { intent: "save", plan, cells: JSON.stringify(cells) };
  }),
  [`${W}/figures/import/actions.ts#importAction`]: action(ENTRY, ({ plan }) => ({
    ...{ plan, year: "2024", scope: "province", intent: "write" },
    ...{ rows: "[]", fingerprint: "" },
  })),
  [`${W}/figures/review/actions.ts#reviewAction`]: action(REVIEW, () => ({
    [`cell-${UNKNOWN}`]: "0",
    decision: "approve",
    note: "",
  })),
  [`${W}/figures/completeness/actions.ts#decideYearAction`]: action(ADMIN, ({ plan }) => ({
    ...{ plan, year: "2024", seen: "999", kind: "closed" },
  })),
  [`${W}/releases/actions.ts#makeReleaseAction`]: action(ADMIN, ({ plan }) => ({
    planCode: plan,
    note: "说明",
    expectedNumber: "999",
  })),
  [`${W}/settings/plans/actions.ts#addTargetAction`]: action(ADMIN, ({ plan }) => ({
    ...{ plan, indicator: "scale", scope: "wuhan", year: "2025", seen: "999" },
    comparison: "gte",
  })),
  [`${W}/settings/links/actions.ts#createLinkAction`]: action(ADMIN, ({ plan }) => ({
    planCode: plan,
    label: "新链接",
    expires: "never",
    release: "",
  })),
  [`${W}/settings/links/actions.ts#changeLinkAction`]: action(ADMIN, () => ({
    ...{ linkId: UNKNOWN, lockVersion: "0", label: "新", expires: "never", share: "all" },
  })),
  [`${W}/settings/links/actions.ts#setLinkPasswordAction`]: action(ADMIN, () => ({
    ...{ linkId: UNKNOWN, lockVersion: "0", intent: "remove" },
  })),
  [`${W}/settings/links/actions.ts#setListedAction`]: action(ADMIN, () => ({
    ...{ linkId: UNKNOWN, lockVersion: "0", listed: "on" },
  })),
  [`${W}/settings/links/actions.ts#rotateLinkAction`]: action(ADMIN, () => ({ linkId: UNKNOWN })),
  [`${W}/settings/links/actions.ts#revokeLinkAction`]: action(ADMIN, () => ({ linkId: UNKNOWN })),
  [`${W}/settings/links/actions.ts#setLinkRulesAction`]: action(ADMIN, () => ({
    ...{ maxDays: "365", endless: "on" },
  })),

  // ------------------------------------------------------------- routes
  [`${V1}/health/route.ts#GET`]: open("Tells that the site answers, and nothing else."),
  [`${V1}/openapi.json/route.ts#GET`]: open("The description of the interface holds no data."),
  [`${V1}/[...path]/route.ts#GET`]: open("Answers 404 to everybody."),
  [`${V1}/plans/[plan]/assessment/route.ts#GET`]: memberRoute("assessment"),
  [`${V1}/plans/[plan]/destinations/route.ts#GET`]: memberRoute("destinations"),
  [`${V1}/plans/[plan]/figures.csv/route.ts#GET`]: memberRoute("figures.csv"),
  [`${V1}/plans/[plan]/figures.json/route.ts#GET`]: memberRoute("figures.json"),
  [`${V1}/plans/[plan]/figures.xlsx/route.ts#GET`]: memberRoute("figures.xlsx"),
  [`${V1}/plans/[plan]/progress-form.csv/route.ts#GET`]: memberRoute(
    "progress-form.csv?year=2024",
    ENTRY,
  ),
  [`${V1}/plans/[plan]/progress-form.xlsx/route.ts#GET`]: memberRoute(
    "progress-form.xlsx?year=2024",
    ENTRY,
  ),
  "app/[locale]/p/[token]/unlock/route.ts#POST": open(
    "Takes the password of a link from anybody; its limits have tests of their own.",
  ),
  ...Object.fromEntries(
    [
      "catalog.jsonld",
      ...["csv", "json", "xlsx", "csv-metadata.json"].map((end) => `data/figures.${end}`),
    ].map((path) => [
      `app/open/${path}/route.ts#GET`,
      open(
        "Open to the world while an administrator has listed a link; else 404, which has a test.",
      ),
    ]),
  ),
  [`${V1}/p/[token]/assessment/route.ts#GET`]: linkRoute("assessment"),
  [`${V1}/p/[token]/destinations/route.ts#GET`]: linkRoute("destinations"),
  [`${V1}/p/[token]/figures.csv/route.ts#GET`]: linkRoute("figures.csv"),
  [`${V1}/p/[token]/figures.json/route.ts#GET`]: linkRoute("figures.json"),
  [`${V1}/p/[token]/figures.xlsx/route.ts#GET`]: linkRoute("figures.xlsx"),
};
