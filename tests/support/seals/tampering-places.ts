/** The plan of the demonstration. */
export const PLAN = "hubei-ai-2023-2025";

export const cell = (
  indicator: string,
  scope: string,
  year: number,
) => `(SELECT f."id" FROM "Figure" f
  JOIN "Indicator" i ON i."id" = f."indicatorId" JOIN "Scope" s ON s."id" = f."scopeId" JOIN "Plan" p ON p."id" = f."planId"
  WHERE p."code" = '${PLAN}' AND i."code" = '${indicator}' AND s."code" = '${scope}' AND f."year" = ${year} LIMIT 1)`;
/** The value of the province's scale in 2024 that is in effect. */
export const SCALE = `"id" = (SELECT "id" FROM "Revision" WHERE "state" = 'approved'
  AND "figureId" = ${cell("scale", "province", 2024)} ORDER BY "reviewedAt" DESC LIMIT 1)`;
export const setScale = (change: string) => `UPDATE "Revision" SET ${change} WHERE ${SCALE}`;
/** The province's first target for its scale, or the baseline of it. */
export const firstOf = (table: "Target" | "Baseline") => `"id" = (SELECT t."id" FROM "${table}" t
  JOIN "Indicator" i ON i."id" = t."indicatorId" JOIN "Plan" p ON p."id" = i."planId" JOIN "Scope" s ON s."id" = t."scopeId"
  WHERE p."code" = '${PLAN}' AND i."code" = 'scale' AND s."kind" = 'province' AND t."version" = 1)`;
export const latestRelease = `"id" = (SELECT r."id" FROM "Release" r JOIN "Plan" p ON p."id" = r."planId" WHERE p."code" = '${PLAN}' ORDER BY "number" DESC LIMIT 1)`;
export const copyRow = (
  table: string,
  changes: Readonly<Record<string, string>>,
  where: string,
) => {
  const temporary = `copied_${table}`;
  const set = Object.entries(changes).map(([column, value]) => `"${column}" = ${value}`);
  return [
    `CREATE TEMPORARY TABLE "${temporary}" AS SELECT * FROM "${table}" WHERE ${where} LIMIT 1`,
    `UPDATE "${temporary}" SET ${set.join(", ")}`,
    `INSERT INTO "${table}" SELECT * FROM "${temporary}"`,
  ];
};

/** A kind of tampering: its name, the SQL, and every kind of finding that the verification then reports. */
export type Tampering = readonly [
  name: string,
  statements: readonly string[],
  kinds: readonly string[],
];
