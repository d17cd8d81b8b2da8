import { cell, copyRow, firstOf, latestRelease, SCALE, type Tampering } from "./tampering-places";

/** What can be done to targets, baselines, bridges, years, members, definitions and releases. */
export const DECISION_TAMPERING: readonly Tampering[] = [
  [
    "a target's bound",
    [`UPDATE "Target" SET "min" = 1 WHERE ${firstOf("Target")}`],
    ["release-changed", "target-changed"],
  ],
  [
    "a target's comparison",
    [
      `UPDATE "Target" SET "comparison" = 'lte' WHERE ${firstOf("Target")} AND "comparison" <> 'lte'`,
    ],
    ["release-changed", "target-changed"],
  ],
  [
    "a target's wording",
    [`UPDATE "Target" SET "wordingZh" = '力争' WHERE ${firstOf("Target")}`],
    ["release-changed", "target-changed"],
  ],
  [
    "a milestone added to a target",
    [`INSERT INTO "TargetMilestone" SELECT "id", 2024, 1 FROM "Target" WHERE ${firstOf("Target")}`],
    ["release-changed", "target-changed"],
  ],
  [
    "a target version inserted",
    copyRow(
      "Target",
      {
        id: "'forged'",
        reason: "'调整'",
        version: "9",
        approvedAt: "'2026-06-01T00:00:00.000+00:00'",
      },
      firstOf("Target"),
    ),
    ["target-unsealed"],
  ],
  [
    "a target version deleted",
    [`DELETE FROM "Target" WHERE ${firstOf("Target")}`],
    ["release-changed", "target-missing"],
  ],
  [
    "a baseline's value",
    [`UPDATE "Baseline" SET "value" = 1 WHERE ${firstOf("Baseline")}`],
    ["baseline-changed", "release-changed"],
  ],
  [
    "a baseline deleted",
    [`DELETE FROM "Baseline" WHERE ${firstOf("Baseline")}`],
    ["baseline-missing", "release-changed"],
  ],
  [
    "a baseline inserted",
    copyRow(
      "Baseline",
      { id: "'forged'", version: "9", approvedAt: "'2026-06-01T00:00:00.000+00:00'" },
      firstOf("Baseline"),
    ),
    ["baseline-unsealed"],
  ],
  [
    "a bridge turned round",
    [`UPDATE "Bridge" SET "fromCalibreId" = "toCalibreId", "toCalibreId" = "fromCalibreId"`],
    ["bridge-changed", "release-changed"],
  ],
  [
    "a bridge withdrawn by hand",
    [`UPDATE "Bridge" SET "withdrawnAt" = '2026-06-01T00:00:00.000+00:00'`],
    ["bridge-changed"],
  ],
  ["a bridge deleted", [`DELETE FROM "Bridge"`], ["bridge-missing", "release-changed"]],
  [
    "a bridge inserted",
    copyRow(
      "Bridge",
      {
        indicatorId: `(SELECT "id" FROM "Indicator" WHERE "code" <> 'scale' LIMIT 1)`,
        id: "'forged'",
        approvedAt: "'2026-06-01T00:00:00.000+00:00'",
      },
      "1",
    ),
    ["bridge-unsealed"],
  ],
  [
    "a closed year opened again by hand",
    [`UPDATE "YearEvent" SET "kind" = 'reopened', "reason" = '补报'`],
    ["year-changed"],
  ],
  ["the closing of a year deleted", [`DELETE FROM "YearEvent"`], ["year-missing"]],
  [
    "a role raised",
    [`UPDATE "Member" SET "role" = 'admin' WHERE "email" = 'new@demo.local'`],
    ["member-changed"],
  ],
  [
    "a member's name",
    [`UPDATE "Member" SET "name" = '他人' WHERE "email" = 'reviewer@demo.local'`],
    ["member-changed"],
  ],
  [
    "a member inserted",
    copyRow("Member", { id: "'forged'", email: "'forged@demo.local'" }, `"role" = 'admin'`),
    ["member-unsealed"],
  ],
  [
    "the unit of an indicator",
    [`UPDATE "Indicator" SET "unitZh" = '万亿元' WHERE "code" = 'scale'`],
    ["definition-changed", "release-changed"],
  ],
  [
    "the way an indicator is counted",
    [`UPDATE "Indicator" SET "accrual" = 'cumulative' WHERE "code" = 'scale'`],
    ["definition-changed", "release-changed"],
  ],
  [
    "the name of a calibre",
    [
      `UPDATE "Calibre" SET "nameZh" = '全口径' WHERE "id" = (SELECT "calibreId" FROM "Figure" WHERE "id" = ${cell("scale", "province", 2024)})`,
    ],
    ["definition-changed", "release-changed"],
  ],
  [
    "the name of a scope",
    [`UPDATE "Scope" SET "nameZh" = '外省' WHERE "code" = 'province'`],
    ["definition-changed", "release-changed"],
  ],
  [
    "illustrative data passed off as real",
    [`UPDATE "Plan" SET "illustrative" = 0`],
    ["definition-changed", "release-changed"],
  ],
  [
    "an indicator inserted",
    copyRow("Indicator", { id: "'forged'", code: "'forged'" }, "1"),
    ["definition-unsealed"],
  ],
  [
    "the note of a release",
    [`UPDATE "Release" SET "note" = '最终版' WHERE ${latestRelease}`],
    ["release-changed"],
  ],
  [
    "the method of a release",
    [`UPDATE "Release" SET "methodVersion" = 99 WHERE ${latestRelease}`],
    ["release-changed"],
  ],
  [
    "the instant of a release",
    [`UPDATE "Release" SET "instant" = '2026-09-01T00:00:00.000+00:00' WHERE ${latestRelease}`],
    ["release-changed"],
  ],
  [
    "an instant that is none",
    [`UPDATE "Release" SET "instant" = '去年' WHERE ${latestRelease}`],
    ["release-changed"],
  ],
  [
    "a bound that is no number",
    [`UPDATE "Target" SET "min" = 'viele' WHERE ${firstOf("Target")}`],
    ["release-changed", "target-changed"],
  ],
  ["a release deleted", [`DELETE FROM "Release" WHERE ${latestRelease}`], ["release-missing"]],
  [
    "a release inserted",
    copyRow("Release", { id: "'forged'", number: "9" }, latestRelease),
    ["release-unsealed"],
  ],
  [
    "the stored hash of a release",
    [`UPDATE "ReleaseSeal" SET "hash" = '${"0".repeat(64)}'`],
    ["release-changed"],
  ],
  [
    "the stored hashes of a release's parts",
    [`UPDATE "ReleaseSeal" SET "parts" = '{}'`],
    ["release-changed"],
  ],
  [
    "the salt of a release",
    [`UPDATE "ReleaseSeal" SET "salt" = '${"0".repeat(64)}'`],
    ["release-changed"],
  ],
  ["the seals of the releases deleted", [`DELETE FROM "ReleaseSeal"`], ["release-changed"]],
  [
    "a value put into a release after the fact",
    copyRow(
      "Revision",
      {
        id: "'forged'",
        number: "99",
        value: "2000",
        reviewedAt: "'2026-02-25T00:00:00.000+00:00'",
      },
      SCALE,
    ),
    ["figure-unsealed", "release-changed"],
  ],
];
