const day = (month: number) => `'2026-0${month}-01T00:00:00.000+00:00'`;
const HASH = "1".repeat(64);

const insert = (table: string, values: string) => `INSERT INTO "${table}" VALUES (${values})`;
const replace = (table: string, values: string) =>
  `INSERT OR REPLACE INTO "${table}" VALUES (${values})`;

const indicator = (id: string) =>
  insert(
    "Indicator",
    `'${id}', 'gone', '${id}', '名', 'n', '家', 'n', 'stock', 0, 0, 0, NULL, NULL, NULL, NULL, 0, NULL`,
  );
const scope = (id: string) =>
  insert("Scope", `'${id}', 'gone', '${id}', 'province', '名', 'n', NULL, 0, NULL`);
const figure = (id: string, year: number) =>
  insert("Figure", `'${id}', 'gone', 'gone-i', 'gone-s', ${year}, 'count', ${day(1)}`);
const bridge = (id: string, from: string, to: string) =>
  insert("Bridge", `'${id}', 'gone-i', '${from}', '${to}', '可比', 'n', 'rev', ${day(4)}, NULL`);
const draft = (id: string, number: number) =>
  `INSERT INTO "Revision" ("id", "figureId", "number", "value", "qualifier", "nature", "state", "authorId", "createdAt")
   VALUES ('${id}', 'gone-f', ${number}, 5, 'exact', 'actual', 'draft', '${number === 1 ? "ann" : "rev"}', ${day(1)})`;
const record = (id: string, kind = "fact") =>
  insert("PlanRecord", `'${id}', 'gone', '${kind}', '${id}', ${day(1)}`);
const version = (id: string, of: string) =>
  `INSERT INTO "RecordVersion" ("id", "recordId", "number", "payload", "state", "authorId", "createdAt")
   VALUES ('${id}', '${of}', 1, '{}', 'draft', 'ann', ${day(1)})`;
const status = (id: string, number: number, kind: string) =>
  `'${id}', 'gone', ${number}, '${kind}', 'r', '', '', 'ann', 'rev', ${day(4)}`;
const rule = (entryByUnit: number, plan = "plan") =>
  `'${plan}', 1, ${entryByUnit}, 0, 'rev', ${day(1)}`;
const mapping = (id: string) =>
  insert("TableMapping", `'${id}', 'gone', '${id}', '指标', '{}', 'ann', ${day(1)}`);
const words = (id: string, number: number, month: number) =>
  `'${id}', 'indicator', 'firms', ${number}, '{}', '{}', 'r', '', '', 'ann', 'rev', ${day(month)}`;

/** A plan that is retired, with one of everything, and a changed name of the plan that `triggers.test.ts` is about. */
export const STORED_PLAN = `
  INSERT INTO "Plan" ("id", "code", "nameZh", "nameEn", "startYear", "endYear", "createdAt")
    VALUES ('gone', 'gone', '旧', 'Old', 2023, 2025, ${day(1)});
  ${indicator("gone-i")};
  ${scope("gone-s")};
  ${figure("gone-f", 2024)};
  ${draft("gone-d", 1)};
  ${bridge("gone-b", "other", "count")};
  ${record("gone-r")};
  ${record("gone-e", "lead")};
  ${version("gone-v", "gone-r")};
  ${mapping("gone-m")};
  ${insert("DefinitionVersion", words("renamed", 1, 4))};
  ${insert("PlanStatus", status("retired", 1, "retired"))};
  ${insert("PlanRule", rule(1))};
`;

const RETIRED = /plan-retired/;

/** How somebody with the file would get around the triggers of plans, and what the file says to it. */
export const PLAN_ATTACKS: Readonly<Record<string, readonly [string, RegExp]>> = {
  DefinitionVersion_update_refused: [`UPDATE "DefinitionVersion" SET "before" = '1'`, /changed/],
  DefinitionVersion_delete_refused: [`DELETE FROM "DefinitionVersion"`, /deleted/],
  DefinitionVersion_replace_refused: [
    replace("DefinitionVersion", words("renamed", 1, 5)),
    /replaced/,
  ],
  DefinitionVersion_insert_into_release_refused: [
    insert("DefinitionVersion", words("early", 2, 2)),
    /inside a release/,
  ],
  PlanRule_update_refused: [`UPDATE "PlanRule" SET "entryByUnit" = 0`, /never changed/],
  PlanRule_delete_refused: [`DELETE FROM "PlanRule"`, /never deleted/],
  PlanRule_replace_refused: [replace("PlanRule", rule(0)), /never replaced/],
  PlanStatus_update_refused: [`UPDATE "PlanStatus" SET "reason" = 'x'`, /never changed/],
  PlanStatus_delete_refused: [`DELETE FROM "PlanStatus"`, /never deleted/],
  PlanStatus_replace_refused: [
    replace("PlanStatus", status("retired", 1, "resumed")),
    /never replaced/,
  ],
  PlanStatus_twice_refused: [insert("PlanStatus", status("twice", 2, "retired")), /stands so/],
  Figure_insert_retired: [figure("new-f", 2025), RETIRED],
  Submission_insert_retired: [insert("Submission", `'new-s', 'gone', 'ann', ${day(1)}`), RETIRED],
  YearEvent_insert_retired: [
    insert("YearEvent", `'new-y', 'gone', 2024, 1, 'closed', NULL, NULL, 'rev', ${day(4)}`),
    RETIRED,
  ],
  PlanRecord_insert_retired: [record("new-r"), RETIRED],
  Evidence_insert_retired: [
    insert(
      "Evidence",
      `'new-e', 'gone', '${HASH}', 10, 'pdf', 'a.pdf', 'figure', 'gone-f', 'ann', ${day(4)}`,
    ),
    RETIRED,
  ],
  Release_insert_retired: [
    insert("Release", `'new-l', 'gone', 1, ${day(5)}, '说明', NULL, 1, 'rev', NULL`),
    RETIRED,
  ],
  PlanRule_insert_retired: [insert("PlanRule", rule(1, "gone")), RETIRED],
  TableMapping_insert_retired: [mapping("new-m"), RETIRED],
  TableMapping_update_retired: [
    `UPDATE "TableMapping" SET "mapping" = '[]' WHERE "id" = 'gone-m'`,
    RETIRED,
  ],
  TableMapping_delete_retired: [`DELETE FROM "TableMapping" WHERE "id" = 'gone-m'`, RETIRED],
  Revision_delete_retired: [`DELETE FROM "Revision" WHERE "id" = 'gone-d'`, RETIRED],
  RecordVersion_delete_retired: [`DELETE FROM "RecordVersion" WHERE "id" = 'gone-v'`, RETIRED],
  Scope_insert_retired: [scope("new-p"), RETIRED],
  Indicator_insert_retired: [indicator("new-i"), RETIRED],
  Dimension_insert_retired: [
    insert("Dimension", `'new-k', 'gone', 'k', '名', 'n', '余', 'r', 0, NULL`),
    RETIRED,
  ],
  Target_insert_retired: [
    insert(
      "Target",
      `'new-t', 'gone-i', 'gone-s', 1, 2025, 'gte', 9, NULL, 'count', 'w', 'w', 'plan', NULL, NULL, 'rev', ${day(4)}, NULL, NULL`,
    ),
    RETIRED,
  ],
  Baseline_insert_retired: [
    insert(
      "Baseline",
      `'new-b', 'gone-i', 'gone-s', 1, 2022, 9, 'exact', 'count', 'w', 'w', NULL, NULL, 'rev', ${day(4)}, NULL, NULL`,
    ),
    RETIRED,
  ],
  Bridge_insert_retired: [bridge("new-x", "count", "other"), RETIRED],
  Bridge_update_retired: [
    `UPDATE "Bridge" SET "withdrawnAt" = ${day(5)} WHERE "id" = 'gone-b'`,
    RETIRED,
  ],
  Revision_insert_retired: [draft("new-d", 2), RETIRED],
  Revision_update_retired: [
    `UPDATE "Revision" SET "evidence" = 'x' WHERE "id" = 'gone-d'`,
    RETIRED,
  ],
  RecordVersion_insert_retired: [version("new-v", "gone-e"), RETIRED],
  RecordVersion_update_retired: [
    `UPDATE "RecordVersion" SET "payload" = '{"a":1}' WHERE "id" = 'gone-v'`,
    RETIRED,
  ],
};
