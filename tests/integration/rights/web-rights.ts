import {
  EVERYONE,
  ENTRY,
  REVIEW,
  ADMIN,
  OWN_ACCOUNT,
  OWN_SECOND_STEP,
  UNKNOWN,
  member,
  action,
  memberRoute,
  linkRoute,
  open,
  entry,
  gridInput,
  type Row,
} from "./rows";

const W = "app/[locale]/(workspace)";
const A = "app/[locale]/(auth)";
const V1 = "app/api/v1";

/** The doors of the web: server actions, then routes. */
export const WEB_RIGHTS: Readonly<Record<string, Row>> = {
  // ------------------------------------------------------------- server actions
  [`${A}/actions.ts#signInAction`]: open(
    "Signing in is what nobody does; its limits have tests of their own.",
  ),
  [`${A}/actions.ts#secondStepAction`]: open(
    "Takes the code of a sign-in from whoever has given the password; its limits have tests of their own.",
  ),
  [`${A}/account/second-step/actions.ts#totpAction`]: action(OWN_SECOND_STEP, () => ({
    intent: "begin",
    password: "wrong",
  })),
  [`${A}/actions.ts#signOutAction`]: open("Without a session it only clears the cookie."),
  [`${W}/account/actions.ts#signOutEverywhereAction`]: open(
    "Ends the sessions of the member behind the cookie; without one it only clears the cookie.",
  ),
  [`${W}/account/actions.ts#unlinkOwnIdentitiesAction`]: action(EVERYONE, () => ({
    password: "wrong",
  })),
  [`${W}/account/sessions/actions.ts#endSessionAction`]: action(OWN_ACCOUNT, () => ({
    session: "others",
    password: "wrong",
  })),
  [`${A}/account/password/actions.ts#changePasswordAction`]: action(OWN_ACCOUNT, () => ({
    current: "wrong",
    next: "a-long-enough-one",
    repeat: "a-long-enough-one",
  })),
  [`${W}/account/messages/actions.ts#chooseMessagesAction`]: action(EVERYONE, () => ({
    locale: "zh",
  })),
  [`${W}/account/messages/actions.ts#calendarAction`]: action(EVERYONE, () => ({ intent: "end" })),
  [`${W}/settings/messages/actions.ts#retryMessageAction`]: action(ADMIN, () => ({
    message: UNKNOWN,
  })),
  [`${W}/settings/messages/actions.ts#sendTestAction`]: action(ADMIN, () => ({
    channel: "email",
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
  [`${W}/settings/members/actions.ts#changeUnitAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
    unit: "",
  })),
  [`${W}/settings/rules/actions.ts#setPlanRulesAction`]: action(ADMIN, ({ plan }) => ({
    plan,
    seen: "999",
  })),
  [`${W}/settings/members/actions.ts#setActiveAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
    state: "disabled",
  })),
  [`${W}/settings/members/actions.ts#resetPasswordAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
  })),
  [`${W}/settings/members/actions.ts#endSessionAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
    session: UNKNOWN,
  })),
  [`${W}/settings/members/actions.ts#resetTotpAction`]: action(ADMIN, () => ({ member: UNKNOWN })),
  [`${W}/settings/members/actions.ts#unlinkIdentitiesAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
  })),
  [`${W}/settings/members/actions.ts#setEmployeeNumberAction`]: action(ADMIN, () => ({
    member: UNKNOWN,
    number: "",
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
    plan,
    year: "2024",
    scope: "province",
    intent: "write",
    rows: "[]",
    fingerprint: "",
  })),
  [`${W}/plan/actions.ts#saveRecordAction`]: action(ENTRY, ({ plan }) => ({
    plan,
    desk: "notes",
    code: "",
    last: "0",
    intent: "save",
  })),
  [`${W}/plan/actions.ts#ownRecordAction`]: action(ENTRY, () => ({
    version: UNKNOWN,
    lockVersion: "0",
    intent: "discard",
  })),
  [`${W}/plan/actions.ts#decideRecordAction`]: action(REVIEW, () => ({
    version: UNKNOWN,
    lockVersion: "0",
    decision: "approve",
    note: "",
  })),
  [`${W}/figures/review/actions.ts#reviewAction`]: action(REVIEW, () => ({
    [`cell-${UNKNOWN}`]: "0",
    decision: "approve",
    note: "",
  })),
  [`${W}/figures/review/actions.ts#undoAction`]: action(REVIEW, () => ({
    [`cell-${UNKNOWN}`]: "0",
  })),
  [`${W}/figures/completeness/actions.ts#decideYearAction`]: action(ADMIN, ({ plan }) => ({
    plan,
    year: "2024",
    seen: "999",
    kind: "closed",
  })),
  [`${W}/releases/actions.ts#makeReleaseAction`]: action(ADMIN, ({ plan }) => ({
    planCode: plan,
    note: "说明",
    expectedNumber: "999",
  })),
  [`${W}/settings/plans/actions.ts#addTargetAction`]: action(ADMIN, ({ plan }) => ({
    plan,
    indicator: "scale",
    scope: "wuhan",
    year: "2025",
    seen: "999",
    comparison: "gte",
  })),
  [`${W}/settings/plans/actions.ts#saveAllocationsAction`]: action(ADMIN, ({ plan }) => ({
    plan,
    kind: "hub",
    "cell/scale/wuhan": "1",
    "seen/scale/wuhan": "999",
    reason: "",
  })),
  [`${W}/settings/plans/actions.ts#takeOverBaselineAction`]: action(ADMIN, ({ plan }) => ({
    plan,
    indicator: "scale",
    revision: UNKNOWN,
    seen: "0",
  })),
  [`${W}/settings/links/actions.ts#createLinkAction`]: action(ADMIN, ({ plan }) => ({
    planCode: plan,
    label: "新链接",
    expires: "never",
    release: "",
  })),
  [`${W}/settings/links/actions.ts#changeLinkAction`]: action(ADMIN, () => ({
    linkId: UNKNOWN,
    lockVersion: "0",
    label: "新",
    release: "",
    expires: "never",
    share: "all",
  })),
  [`${W}/settings/links/actions.ts#setLinkPasswordAction`]: action(ADMIN, () => ({
    linkId: UNKNOWN,
    lockVersion: "0",
    intent: "remove",
  })),
  [`${W}/settings/links/actions.ts#setListedAction`]: action(ADMIN, () => ({
    linkId: UNKNOWN,
    lockVersion: "0",
    listed: "on",
  })),
  [`${W}/settings/links/actions.ts#rotateLinkAction`]: action(ADMIN, () => ({ linkId: UNKNOWN })),
  [`${W}/settings/links/actions.ts#revokeLinkAction`]: action(ADMIN, () => ({ linkId: UNKNOWN })),
  [`${W}/settings/links/actions.ts#stateSiteAction`]: action(ADMIN, () => ({ seen: "999" })),
  [`${W}/settings/links/actions.ts#setLinkRulesAction`]: action(ADMIN, () => ({
    maxDays: "365",
    endless: "on",
  })),

  // ------------------------------------------------------------- routes
  [`${V1}/health/route.ts#GET`]: open("Tells that the site answers, and nothing else."),
  "app/api/sign-on/start/route.ts#GET": open("Leads whoever asks to the office's own sign-on."),
  "app/api/sign-on/callback/route.ts#GET": open(
    "What the provider answers is what opens it; its attacks have tests of their own.",
  ),
  "app/page-waker/[file]/route.ts#GET": open("The script of released pages holds no data."),
  "app/api/ready/route.ts#GET": open(
    "Tells which checks of the process hold, and nothing of data.",
  ),
  "app/api/calendar/[file]/route.ts#GET": open(
    "Its address is the key, because calendars cannot sign in; what opens it has a test.",
  ),
  [`${V1}/openapi.json/route.ts#GET`]: open("The description of the interface holds no data."),
  [`${V1}/[...path]/route.ts#GET`]: open("Answers 404 to everybody."),
  [`${V1}/plans/[plan]/assessment/route.ts#GET`]: memberRoute("assessment"),
  [`${V1}/plans/[plan]/charts/[indicator]/[file]/route.ts#GET`]: member(EVERYONE, ({ plan }) => [
    new Request(`http://127.0.0.1/api/v1/plans/${plan}/charts/scale/trajectory.csv`),
    { params: Promise.resolve({ plan, indicator: "scale", file: "trajectory.csv" }) },
  ]),
  [`${V1}/plans/[plan]/figures.csv/route.ts#GET`]: memberRoute("figures.csv"),
  [`${V1}/plans/[plan]/figures.json/route.ts#GET`]: memberRoute("figures.json"),
  [`${V1}/plans/[plan]/figures.xlsx/route.ts#GET`]: memberRoute("figures.xlsx"),
  [`${V1}/plans/[plan]/destinations/route.ts#GET`]: memberRoute("destinations"),
  [`${V1}/plans/[plan]/report.docx/route.ts#GET`]: memberRoute("report.docx"),
  [`${V1}/plans/[plan]/report.xlsx/route.ts#GET`]: memberRoute("report.xlsx"),
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
  [`${V1}/p/[token]/charts/[indicator]/[file]/route.ts#GET`]: {
    kind: "link",
    args: (_world, token) => [
      new Request(`http://127.0.0.1/api/v1/p/${token}/charts/scale/trajectory.csv`),
      { params: Promise.resolve({ token, indicator: "scale", file: "trajectory.csv" }) },
    ],
  },
  [`${V1}/p/[token]/evidence/[id]/route.ts#GET`]: {
    kind: "link",
    args: ({ evidence }, token) => [
      new Request(`http://127.0.0.1/api/v1/p/${token}/evidence/${evidence.id}`),
      { params: Promise.resolve({ token, id: evidence.id }) },
    ],
  },
  [`${V1}/p/[token]/share.png/route.ts#GET`]: linkRoute("share.png"),
  [`${V1}/p/[token]/destinations/route.ts#GET`]: linkRoute("destinations"),
  [`${V1}/p/[token]/report.docx/route.ts#GET`]: linkRoute("report.docx"),
  [`${V1}/p/[token]/report.xlsx/route.ts#GET`]: linkRoute("report.xlsx"),
  [`${V1}/p/[token]/releases.atom/route.ts#GET`]: linkRoute("releases.atom"),
  [`${V1}/p/[token]/figures.csv/route.ts#GET`]: linkRoute("figures.csv"),
  [`${V1}/p/[token]/figures.json/route.ts#GET`]: linkRoute("figures.json"),
  [`${V1}/p/[token]/figures.xlsx/route.ts#GET`]: linkRoute("figures.xlsx"),
};
