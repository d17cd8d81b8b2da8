import { cell, copyRow, SCALE, setScale, type Tampering } from "./tampering-places";

/** What can be done to figures, their cells and their sources. */
export const FIGURE_TAMPERING: readonly Tampering[] = [
  ["nothing at all", [], []],
  [
    "a draft, which nobody has approved",
    [`UPDATE "Revision" SET "value" = 1 WHERE "state" = 'draft'`],
    [],
  ],
  ["the value", [setScale(`"value" = 1234.5`)], ["figure-changed", "release-changed"]],
  [
    "the value by a thousandth",
    [setScale(`"value" = "value" + 0.001`)],
    ["figure-changed", "release-changed"],
  ],
  [
    "the value in the sixteenth digit",
    [setScale(`"value" = "value" + 0.0000000000002`)],
    ["figure-changed", "release-changed"],
  ],
  [
    "a value made a flag",
    [setScale(`"value" = NULL, "flag" = 'not-collected'`)],
    ["figure-changed", "release-changed"],
  ],
  ["the qualifier", [setScale(`"qualifier" = 'nearly'`)], ["figure-changed", "release-changed"]],
  [
    "the nature, provisional made final",
    [setScale(`"nature" = 'provisional'`)],
    ["figure-changed", "release-changed"],
  ],
  [
    "the source cited",
    [
      setScale(
        `"sourceId" = (SELECT "id" FROM "Source" WHERE "id" <> "Revision"."sourceId" LIMIT 1)`,
      ),
    ],
    ["figure-changed", "release-changed"],
  ],
  [
    "the public note",
    [setScale(`"publicNoteZh" = '经核实'`)],
    ["figure-changed", "release-changed"],
  ],
  ["the internal note", [setScale(`"reviewerNote" = '已核'`)], ["figure-changed"]],
  ["the evidence", [setScale(`"evidence" = 'https://example.test/'`)], ["figure-changed"]],
  ["the explanation", [setScale(`"explanation" = '属实'`)], ["figure-changed"]],
  [
    "the reason of a correction",
    [setScale(`"reason" = '更正'`)],
    ["figure-changed", "release-changed"],
  ],
  [
    "who approved it",
    [setScale(`"reviewerId" = (SELECT "id" FROM "Member" WHERE "role" = 'admin' LIMIT 1)`)],
    ["figure-changed"],
  ],
  [
    "who entered it",
    [setScale(`"authorId" = (SELECT "id" FROM "Member" WHERE "role" = 'admin' LIMIT 1)`)],
    ["figure-changed"],
  ],
  [
    "when it was approved",
    [setScale(`"reviewedAt" = '2026-02-21T03:00:00.000+00:00'`)],
    ["figure-changed", "release-changed"],
  ],
  [
    "the approval taken back",
    [setScale(`"state" = 'returned', "returnNote" = '退'`)],
    ["figure-changed", "release-changed"],
  ],
  [
    "an approved value made a reference",
    [setScale(`"state" = 'reference'`)],
    ["figure-changed", "release-changed"],
  ],
  [
    "bytes in place of a text",
    [setScale(`"reason" = x'00ff'`)],
    ["figure-changed", "release-changed"],
  ],
  ["an infinite value", [setScale(`"value" = 9e999`)], ["figure-changed", "release-changed"]],
  [
    "a waiting value approved by hand",
    [
      `UPDATE "Revision" SET "state" = 'approved', "reviewerId" = (SELECT "id" FROM "Member" WHERE "role" = 'reviewer'), "reviewedAt" = '2026-06-01T00:00:00.000+00:00' WHERE "id" = (SELECT "id" FROM "Revision" WHERE "state" = 'submitted' LIMIT 1)`,
    ],
    ["figure-unsealed"],
  ],
  [
    "an approved row inserted by hand",
    copyRow(
      "Revision",
      {
        id: "'forged'",
        number: "99",
        value: "2000",
        reviewedAt: "'2026-06-01T00:00:00.000+00:00'",
      },
      SCALE,
    ),
    ["figure-unsealed"],
  ],
  [
    "an approved row deleted",
    [`DELETE FROM "Revision" WHERE ${SCALE}`],
    ["figure-missing", "release-changed"],
  ],
  [
    "the values of two cells swapped",
    [
      `CREATE TEMPORARY TABLE "pair" AS SELECT "id", "value", row_number() OVER (ORDER BY "id") AS "n" FROM "Revision" WHERE "state" = 'approved' AND "value" IS NOT NULL GROUP BY "value" LIMIT 2`,
      `UPDATE "Revision" SET "value" = (SELECT "value" FROM "pair" WHERE "id" <> "Revision"."id") WHERE "id" IN (SELECT "id" FROM "pair")`,
    ],
    ["figure-changed", "release-changed"],
  ],
  [
    "the ids of two rows swapped",
    [
      `CREATE TEMPORARY TABLE "two" AS SELECT "id" FROM "Revision" WHERE "state" = 'approved' ORDER BY "value" DESC LIMIT 2`,
      `UPDATE "Revision" SET "id" = 'x' || "id" WHERE "id" IN (SELECT "id" FROM "two")`,
      `UPDATE "Revision" SET "id" = (SELECT "id" FROM "two" WHERE 'x' || "id" <> "Revision"."id") WHERE "id" LIKE 'x%' AND substr("id", 2) IN (SELECT "id" FROM "two")`,
    ],
    ["figure-changed"],
  ],
  [
    "a cell moved to another year",
    [`UPDATE "Figure" SET "year" = 2021 WHERE "id" = ${cell("scale", "province", 2024)}`],
    ["figure-changed", "release-changed"],
  ],
  [
    "a cell moved to another scope",
    [
      `UPDATE "Figure" SET "scopeId" = (SELECT "scopeId" FROM "Figure" g WHERE g."scopeId" <> "Figure"."scopeId" AND g."planId" = "Figure"."planId" LIMIT 1), "year" = 2021 WHERE "id" = ${cell("scale", "province", 2024)}`,
    ],
    ["figure-changed", "release-changed"],
  ],
  [
    "a cell deleted below its values",
    [`DELETE FROM "Figure" WHERE "id" = ${cell("scale", "province", 2024)}`],
    ["figure-changed", "release-changed"],
  ],
  [
    "the title of a source",
    [
      `UPDATE "Source" SET "title" = '统计公报' WHERE "id" = (SELECT "sourceId" FROM "Revision" WHERE ${SCALE})`,
    ],
    ["baseline-changed", "figure-changed", "release-changed", "target-changed"],
  ],
  [
    "the grade of a source",
    [
      `UPDATE "Source" SET "grade" = 'A' WHERE "id" = (SELECT "sourceId" FROM "Revision" WHERE ${SCALE})`,
    ],
    ["baseline-changed", "figure-changed", "release-changed", "target-changed"],
  ],
];
