import { MESSAGE_ATTACKS, STORED_MESSAGES } from "@/tests/support/messages/message-attacks";
import { PLAN_ATTACKS, STORED_PLAN } from "@/tests/support/plan-files/plan-attacks";
import { RECORD_ATTACKS, STORED_RECORD } from "@/tests/support/records/record-attacks";

const day = (month: number) => `'2026-0${month}-01T00:00:00.000+00:00'`;
const HASH = "0".repeat(64);
const COLUMNS = `("id", "figureId", "number", "value", "qualifier", "nature", "state", "authorId", "createdAt", "submittedAt", "reviewerId", "reviewedAt", "submissionId")`;

function revision(
  id: string,
  figure: string,
  number: number,
  state: string,
  reviewed: number | null,
  submission = "NULL",
): string {
  const sent = state === "draft" ? "NULL" : day(1);
  const review = reviewed === null ? "NULL, NULL" : `'rev', ${day(reviewed)}`;
  return `INSERT OR REPLACE INTO "Revision" ${COLUMNS} VALUES ('${id}', '${figure}', ${number}, 5, 'exact', 'actual', '${state}', 'ann', ${day(1)}, ${sent}, ${review}, ${submission})`;
}

/** A decision of the first of a month, undone half a minute later. */
function undone(revisionId: string, againId: string, month: number, hour = "00:00:30"): string {
  const at = day(month).replace("00:00:00", hour);
  return `INSERT OR REPLACE INTO "UndoneDecision" VALUES ('${revisionId}', '${againId}', ${at})`;
}

function publicLink(id: string, hash: string, revokedAt = "NULL"): string {
  return `INSERT OR REPLACE INTO "PublicLink" ("id", "planId", "label", "tokenHash", "revokedAt", "createdById", "createdAt") VALUES ('${id}', 'plan', '链接', '${hash}', ${revokedAt}, 'rev', ${day(1)})`;
}

const set = (table: string, assignment: string, id: string) =>
  `UPDATE "${table}" SET ${assignment} WHERE "id" = '${id}'`;
const remove = (table: string, id: string) => `DELETE FROM "${table}" WHERE "id" = '${id}'`;
const replace = (table: string, values: string) =>
  `INSERT OR REPLACE INTO "${table}" VALUES (${values})`;
const target = (id: string, version: number, month: number) =>
  replace(
    "Target",
    `'${id}', 'firms', 'province', ${version}, 2025, 'gte', 9, NULL, 'count', 'w', 'w', 'plan', 'r', NULL, 'rev', ${day(month)}, NULL, NULL`,
  );
const baseline = (id: string, version: number, month: number, from = "NULL") =>
  replace(
    "Baseline",
    `'${id}', 'firms', 'province', ${version}, 2022, 9, 'exact', 'count', 'w', 'w', NULL, NULL, 'rev', ${day(month)}, ${from}, 'r'`,
  );
const bridge = (id: string, from: string, to: string, month: number) =>
  replace(
    "Bridge",
    `'${id}', 'firms', '${from}', '${to}', '别的', 'else', 'rev', ${day(month)}, NULL`,
  );

/** The same file behind the same figure each time. */
function evidence(id: string): string {
  return replace(
    "Evidence",
    `'${id}', 'plan', '${HASH}', 10, 'pdf', 'a.pdf', 'figure', 'figure', 'ann', ${day(1)}`,
  );
}

/** A plan that goes on from one that ended. */
const plan = (id: string, start: number, predecessor: string) =>
  replace(
    "Plan",
    `'${id}', '${id}', '续', 'Next', ${start}, 2030, 0, 0, ${day(1)}, '${predecessor}', NULL, NULL, NULL, NULL`,
  );

/** How somebody with the database would get around each trigger's rule, and what it says to that. */
export const ATTACKS: Readonly<Record<string, readonly [string, RegExp]>> = {
  Plan_predecessor_insert_refused: [plan("overlap", 2024, "plan"), /continues one that ended/],
  Plan_predecessor_update_refused: [set("Plan", `"endYear" = 2026`, "plan"), /one that ended/],
  Revision_update_refused: [set("Revision", `"value" = 6`, "later"), /never changed/],
  Revision_delete_refused: [remove("Revision", "waiting"), /only a draft can be discarded/],
  Revision_replace_refused: [revision("other", "figure", 1, "approved", 4), /never replaced/],
  Revision_insert_into_release_refused: [
    ...[revision("late", "next", 9, "approved", 2), /nothing is added to a release/],
  ] as const,
  Revision_update_into_release_refused: [
    set(
      "Revision",
      `"state" = 'approved', "reviewerId" = 'rev', "reviewedAt" = ${day(2)}`,
      "waiting",
    ),
    /nothing is added to a release/,
  ],
  Revision_submitted_frozen: [set("Revision", `"value" = 6`, "waiting"), /as it was submitted/],
  Revision_submission_insert_refused: [
    revision("other", "next", 9, "submitted", null, "'foreign'"),
    /what its author submitted/,
  ],
  Revision_submission_update_refused: [
    set("Revision", `"submissionId" = 'sent'`, "draft"),
    /what its author submitted/,
  ],
  Revision_submission_frozen: [
    set("Revision", `"submissionId" = 'second'`, "waiting"),
    /only reviewed or withdrawn/,
  ],
  UndoneDecision_update_refused: [
    `UPDATE "UndoneDecision" SET "undoneAt" = ${day(6)}`,
    /never changed/,
  ],
  UndoneDecision_delete_refused: [`DELETE FROM "UndoneDecision"`, /never deleted/],
  UndoneDecision_replace_refused: [undone("beside", "again", 5, "00:00:40"), /undone once/],
  UndoneDecision_late_refused: [undone("later", "waiting", 4, "00:01:01"), /within a minute/],
  UndoneDecision_released_refused: [
    undone("approved", "waiting", 2),
    /nothing is taken from a release/,
  ],
  UndoneDecision_again_refused: [undone("later", "draft", 4), /as it was submitted/],
  Submission_update_refused: [
    set("Submission", `"submittedAt" = ${day(2)}`, "sent"),
    /never changed/,
  ],
  Submission_delete_refused: [remove("Submission", "sent"), /never deleted/],
  Submission_replace_refused: [
    replace("Submission", `'sent', 'plan', 'rev', ${day(2)}`),
    /never replaced/,
  ],
  YearEvent_update_refused: [set("YearEvent", `"year" = 2025`, "closed"), /never changed/],
  YearEvent_delete_refused: [remove("YearEvent", "closed"), /never deleted/],
  YearEvent_replace_refused: [
    replace("YearEvent", `'other', 'plan', 2024, 1, 'due', '2025-03-31', NULL, 'rev', ${day(1)}`),
    /never replaced/,
  ],
  AuditEvent_update_refused: [`UPDATE "AuditEvent" SET "subjectId" = 'y'`, /never changed/],
  AuditEvent_delete_refused: [`DELETE FROM "AuditEvent"`, /never deleted/],
  AuditEvent_replace_refused: [
    replace("AuditEvent", `1, ${day(1)}, 'rev', 'test.done', 'Test', 'x', '{}', 'hash', ''`),
    /never replaced/,
  ],
  AuditEvent_hash_required: [
    replace("AuditEvent", `2, ${day(1)}, 'ann', 'test.done', 'Test', 'x', '{}', NULL, NULL`),
    /carries its hash/,
  ],
  Release_update_refused: [set("Release", `"note" = '别的'`, "release"), /never changed/],
  Release_delete_refused: [remove("Release", "release"), /never deleted/],
  Release_replace_refused: [
    replace("Release", `'other', 'plan', 1, ${day(4)}, '别的', NULL, 1, 'rev', NULL`),
    /never replaced/,
  ],
  Target_update_refused: [set("Target", `"min" = 90`, "target"), /never changed/],
  Target_delete_refused: [remove("Target", "target"), /never deleted/],
  Target_replace_refused: [target("other", 1, 4), /never replaced/],
  Target_insert_into_release_refused: [target("other", 3, 2), /nothing is added to a release/],
  TargetMilestone_update_refused: [`UPDATE "TargetMilestone" SET "value" = 60`, /never changed/],
  TargetMilestone_delete_refused: [`DELETE FROM "TargetMilestone"`, /never deleted/],
  TargetMilestone_replace_refused: [
    ...[replace("TargetMilestone", `'new', 2024, 60`), /never replaced/],
  ] as const,
  TargetMilestone_insert_into_release_refused: [
    ...[replace("TargetMilestone", `'target', 2023, 60`), /nothing is added to a release/],
  ] as const,
  Baseline_update_refused: [set("Baseline", `"value" = 9`, "baseline"), /never changed/],
  Baseline_delete_refused: [remove("Baseline", "baseline"), /never deleted/],
  Baseline_replace_refused: [baseline("other", 1, 4), /never replaced/],
  Baseline_insert_into_release_refused: [baseline("other", 2, 2), /nothing is added to a release/],
  // Of its own plan, and another value than was approved.
  Baseline_origin_insert_refused: [baseline("other", 2, 5, "'later'"), /taken over as it was/],
  Figure_update_refused: [
    set("Figure", `"year" = 2025, "calibreId" = 'other'`, "figure"),
    /never changed/,
  ],
  Figure_delete_refused: [remove("Figure", "figure"), /never deleted/],
  Figure_replace_refused: [
    replace("Figure", `'other', 'plan', 'firms', 'province', 2024, 'count', ${day(1)}`),
    /never replaced/,
  ],
  Evidence_update_refused: [set("Evidence", `"name" = 'other.pdf'`, "evidence"), /never changed/],
  Evidence_delete_refused: [remove("Evidence", "evidence"), /never deleted/],
  Evidence_replace_refused: [evidence("other"), /never replaced/],
  Bridge_update_refused: [set("Bridge", `"noteZh" = '别的'`, "bridge"), /only be withdrawn/],
  Bridge_delete_refused: [remove("Bridge", "bridge"), /never deleted/],
  Bridge_replace_refused: [bridge("else", "other", "count", 4), /never replaced/],
  Bridge_insert_into_release_refused: [
    bridge("new", "count", "other", 2),
    /nothing is added to a release/,
  ],
  Bridge_withdraw_in_release_refused: [
    set("Bridge", `"withdrawnAt" = ${day(2)}`, "bridge"),
    /nothing is taken from a release/,
  ],
  Source_update_refused: [set("Source", `"title" = '别的'`, "source"), /never changed/],
  Source_delete_refused: [remove("Source", "source"), /never deleted/],
  Source_replace_refused: [
    replace("Source", `'other', 'source', '别的', '社', NULL, NULL, 'A', NULL, NULL, ${day(1)}`),
    /never replaced/,
  ],
  PublicLink_delete_refused: [remove("PublicLink", "link"), /never deleted/],
  PublicLink_replace_refused: [publicLink("other", "hash"), /never replaced/],
  PublicLink_revoked_frozen: [set("PublicLink", `"revokedAt" = NULL`, "link"), /never opens again/],
  PublicLink_retired_insert_refused: [publicLink("other", "retired"), /never opens a link again/],
  PublicLink_retired_update_refused: [
    set("PublicLink", `"tokenHash" = 'retired'`, "open"),
    /never opens/,
  ],
  RetiredToken_update_refused: [`UPDATE "RetiredToken" SET "tokenHash" = 'x'`, /never changed/],
  RetiredToken_delete_refused: [`DELETE FROM "RetiredToken"`, /never forgotten/],
  RetiredToken_replace_refused: [
    replace("RetiredToken", `'retired', 'link', ${day(2)}`),
    /never replaced/,
  ],
  ReleaseSeal_update_refused: [`UPDATE "ReleaseSeal" SET "parts" = '[]'`, /never changed/],
  ReleaseSeal_delete_refused: [`DELETE FROM "ReleaseSeal"`, /never deleted/],
  ReleaseSeal_replace_refused: [
    replace("ReleaseSeal", `'release', '${HASH}', '${HASH}', '[]', ${day(3)}`),
    /never replaced/,
  ],
  SiteStatement_update_refused: [`UPDATE "SiteStatement" SET "contact" = NULL`, /never changed/],
  SiteStatement_delete_refused: [`DELETE FROM "SiteStatement"`, /never deleted/],
  SiteStatement_replace_refused: [
    replace("SiteStatement", `1, NULL, NULL, NULL, NULL, NULL, NULL, 'rev', ${day(1)}`),
    /never replaced/,
  ],
  LinkRule_update_refused: [`UPDATE "LinkRule" SET "maxDays" = 31`, /never changed/],
  LinkRule_delete_refused: [`DELETE FROM "LinkRule"`, /never deleted/],
  LinkRule_replace_refused: [replace("LinkRule", `1, 31, 0, 'rev', ${day(1)}`), /never replaced/],
  ...MESSAGE_ATTACKS,
  ...RECORD_ATTACKS,
  ...PLAN_ATTACKS,
};

/** A plan with one of everything: released in March, and what was approved before and after. */
export const WORLD = `
    INSERT INTO "Plan" VALUES ('plan', 'plan', '方案', 'Plan', 2023, 2025, 0, 0, ${day(1)}, NULL, NULL, NULL, NULL, NULL);
    ${plan("next", 2026, "plan")};
    INSERT INTO "Scope" VALUES ('province', 'plan', 'province', 'province', '全省', 'Province', NULL, 0, NULL);
    INSERT INTO "Indicator" VALUES ('firms', 'plan', 'firms', '企业', 'Firms', '家', 'firms', 'stock', 0, 0, 0, NULL, NULL, NULL, NULL, 0, NULL);
    INSERT INTO "Calibre" VALUES ('count', 'count', '公布数', 'Count', NULL, NULL, 0), ('other', 'other', '名录数', 'Directory', NULL, NULL, 1);
    INSERT INTO "Member" ("id", "name", "email", "role", "createdAt", "updatedAt") VALUES
      ('ann', '甲', 'ann@example.test', 'analyst', ${day(1)}, ${day(1)}),
      ('rev', '乙', 'rev@example.test', 'reviewer', ${day(1)}, ${day(1)});
    INSERT INTO "Source" ("id", "key", "title", "publisher", "grade", "createdAt") VALUES ('source', 'source', '题', '社', 'A', ${day(1)});
    INSERT INTO "Figure" VALUES ('figure', 'plan', 'firms', 'province', 2024, 'count', ${day(1)}), ('next', 'plan', 'firms', 'province', 2025, 'count', ${day(1)});
    INSERT INTO "Submission" VALUES ('sent', 'plan', 'ann', ${day(1)}), ('second', 'plan', 'ann', ${day(1)}), ('foreign', 'plan', 'rev', ${day(1)});
    INSERT INTO "YearEvent" VALUES ('closed', 'plan', 2024, 1, 'closed', NULL, NULL, 'rev', ${day(1)});
    INSERT INTO "AuditEvent" VALUES (1, ${day(1)}, 'ann', 'test.done', 'Test', 'x', '{}', 'hash', '');
    INSERT INTO "Bridge" VALUES ('bridge', 'firms', 'other', 'count', '可比', 'Comparable', 'rev', ${day(1)}, NULL);
    INSERT INTO "Target" VALUES ('target', 'firms', 'province', 1, 2025, 'gte', 100, NULL, 'count', '100家', '100', 'plan', NULL, NULL, 'rev', ${day(1)}, NULL, NULL);
    INSERT INTO "TargetMilestone" VALUES ('target', 2024, 50);
    INSERT INTO "Baseline" VALUES ('baseline', 'firms', 'province', 1, 2022, 10, 'exact', 'count', '10家', '10', NULL, NULL, 'rev', ${day(1)}, NULL, NULL);
    ${publicLink("link", "hash", day(2))};
    ${publicLink("open", "open-hash")};
    INSERT INTO "RetiredToken" VALUES ('retired', 'link', ${day(1)});
    INSERT INTO "LinkRule" VALUES (1, 30, 0, 'rev', ${day(1)});
    INSERT INTO "SiteStatement" VALUES (1, NULL, NULL, NULL, NULL, NULL, NULL, 'rev', ${day(1)});
    ${revision("approved", "figure", 1, "approved", 2)};
    ${revision("waiting", "figure", 2, "submitted", null, "'sent'")};
    ${revision("draft", "next", 1, "draft", null)};
    ${revision("later", "figure", 3, "approved", 4)};
    ${STORED_RECORD}
    ${revision("beside", "next", 5, "reference", 5)};
    ${revision("again", "next", 6, "submitted", null)};
    ${undone("beside", "again", 5)};
    INSERT INTO "Release" VALUES ('release', 'plan', 1, ${day(3)}, '说明', NULL, 1, 'rev', NULL);
    ${evidence("evidence")};
    ${STORED_MESSAGES}
    INSERT INTO "ReleaseSeal" VALUES ('release', '${HASH}', '${HASH}', '{}', ${day(3)});
    ${STORED_PLAN}
  `;

/** A version after the release, with a milestone. */
export const LATER_TARGET = `${target("new", 2, 4)}; INSERT INTO "TargetMilestone" VALUES ('new', 2024, 50)`;
