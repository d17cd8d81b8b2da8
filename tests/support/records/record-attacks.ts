const day = (month: number) => `'2026-0${month}-01T00:00:00.000+00:00'`;

const COLUMNS = `("id", "recordId", "number", "payload", "reason", "state", "authorId", "createdAt", "submittedAt", "reviewerId", "reviewedAt")`;

function version(id: string, number: number, state: string, reviewed: number | null): string {
  const sent = state === "draft" ? "NULL" : day(1);
  const review = reviewed === null ? "NULL, NULL" : `'rev', ${day(reviewed)}`;
  return `INSERT OR REPLACE INTO "RecordVersion" ${COLUMNS} VALUES ('${id}', 'record', ${number}, '{}', 'r', '${state}', 'ann', ${day(1)}, ${sent}, ${review})`;
}

const set = (assignment: string, id: string) =>
  `UPDATE "RecordVersion" SET ${assignment} WHERE "id" = '${id}'`;

/** A record of the plan of `triggers.test.ts`, with a version after its release and one that waits. */
export const STORED_RECORD = `
  INSERT INTO "PlanRecord" VALUES ('record', 'plan', 'fact', 'said', ${day(1)});
  ${version("said", 1, "approved", 4)};
  ${version("asked", 2, "submitted", null)};
`;

/** How somebody with the file would get around the triggers of records, and what the file says to it. */
export const RECORD_ATTACKS: Readonly<Record<string, readonly [string, RegExp]>> = {
  PlanRecord_update_refused: [`UPDATE "PlanRecord" SET "code" = 'other'`, /keeps its plan/],
  PlanRecord_delete_refused: [`DELETE FROM "PlanRecord"`, /never deleted/],
  PlanRecord_replace_refused: [
    `INSERT OR REPLACE INTO "PlanRecord" VALUES ('other', 'plan', 'fact', 'said', ${day(1)})`,
    /never replaced/,
  ],
  RecordVersion_update_refused: [set(`"payload" = '{"a":1}'`, "said"), /never changed/],
  RecordVersion_submitted_frozen: [set(`"payload" = '{"a":1}'`, "asked"), /as it was submitted/],
  RecordVersion_moved_refused: [set(`"number" = 9`, "asked"), /stays where it is/],
  RecordVersion_delete_refused: [
    `DELETE FROM "RecordVersion" WHERE "id" = 'asked'`,
    /only a draft/,
  ],
  RecordVersion_replace_refused: [version("other", 1, "approved", 4), /never replaced/],
  RecordVersion_insert_into_release_refused: [
    version("late", 9, "approved", 2),
    /nothing is added to a release/,
  ],
  RecordVersion_update_into_release_refused: [
    set(`"state" = 'approved', "reviewerId" = 'rev', "reviewedAt" = ${day(2)}`, "asked"),
    /nothing is added to a release/,
  ],
};
