import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import { expect } from "vitest";

import { trajectorySeries } from "@/lib/assessment/charts/chart-series";
import type { PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import { figureRows } from "@/lib/exchange/figure-rows";
import { figuresCsv } from "@/lib/exchange/figures-csv";
import { figuresDocument } from "@/lib/exchange/figures-json";

import { INTERNAL } from "./steps";
import { frozenRows, readRows, type DatabaseFile, type Row } from "../frozen-rows";

/** What is looked at after a step: the file itself, and what two kinds of readers see of it. */
export interface Sight {
  planId: string;
  file: DatabaseFile;
  /** What officials see now. */
  official: PlanAssessment;
  /** What the open public links showed, one after the other; the newest release last. */
  released: readonly PlanAssessment[];
  /** Every row that was ever frozen, as it was when it was. */
  frozen: Map<string, string>;
}

const rowsOf = ({ file }: Sight, sql: string, ...values: string[]) => readRows(file, sql, values);

const adoptedRows = (sight: Sight) =>
  rowsOf(
    sight,
    `SELECT r.*, i."code" AS "indicator", s."code" AS "scope", f."year", c."code" AS "calibre"
     FROM "Revision" r JOIN "Figure" f ON f."id" = r."figureId" JOIN "Indicator" i ON i."id" = f."indicatorId"
     JOIN "Scope" s ON s."id" = f."scopeId" JOIN "Calibre" c ON c."id" = f."calibreId"
     WHERE f."planId" = ? AND r."state" = 'approved' ORDER BY r."reviewedAt", r."number"`,
    sight.planId,
  );

const keyOf = (...parts: readonly unknown[]) => parts.join("|");

/** Every number of a reader's page with the cell that it stands in. */
function pointsOf({ indicators }: PlanAssessment) {
  return indicators.flatMap(({ code, scopes }) =>
    scopes.flatMap(({ scope, series }) =>
      series.map((point) => ({ point, key: keyOf(code, scope, point.year, point.calibre) })),
    ),
  );
}

/** What the file says was adopted in each cell by an instant. */
function adoptedBy(sight: Sight, asOf: string): ReadonlyMap<string, Row> {
  const known = adoptedRows(sight).filter((row) => instantOf(row["reviewedAt"]) <= asOf);
  return new Map(
    known.map((row) => [keyOf(row["indicator"], row["scope"], row["year"], row["calibre"]), row]),
  );
}

const instantOf = (text: unknown) => new Date(String(text)).toISOString();

function expectPoint(point: SeriesPoint, row: Row | undefined): void {
  expect(row).toBeDefined();
  expect({ ...point, source: null, note: null }).toMatchObject({
    value: row!["value"] === null ? null : Number(row!["value"]),
    qualifier: row!["qualifier"],
    nature: row!["nature"],
    flag: row!["flag"],
    approvedAt: instantOf(row!["reviewedAt"]),
  });
}

/** The rules that must always hold, by their numbers; each throws where it does not. */
export const DOMAIN_RULES: Readonly<Record<string, (sight: Sight) => void>> = {
  "1 nothing is overwritten or deleted": (sight) => {
    const present = frozenRows(sight.file);
    for (const [name, content] of sight.frozen)
      expect([name, present.get(name)]).toEqual([name, content]);
    for (const [name, content] of present) sight.frozen.set(name, content);
  },

  "2 who enters is not who approves, and both are named": (sight) => {
    const reviewed = rowsOf(
      sight,
      `SELECT r.*, a."role" AS "authorRole", v."role" AS "reviewerRole" FROM "Revision" r
       JOIN "Member" a ON a."id" = r."authorId" LEFT JOIN "Member" v ON v."id" = r."reviewerId"
       WHERE r."state" IN ('approved', 'returned', 'reference')`,
    );
    const audited = new Set(
      rowsOf(sight, `SELECT * FROM "AuditEvent" WHERE "subjectType" = 'revision'`).map((event) =>
        keyOf(event["subjectId"], String(event["action"]).split(".")[1], event["actorId"]),
      ),
    );
    for (const row of reviewed) {
      expect(row["reviewerId"]).not.toBe(row["authorId"]);
      expect(["analyst", "admin"]).toContain(row["authorRole"]);
      expect(["reviewer", "admin"]).toContain(row["reviewerRole"]);
      expect(row["submittedAt"]).not.toBeNull();
      expect(row["reviewedAt"]).not.toBeNull();
      const decision = row["state"] === "reference" ? "recorded-as-reference" : row["state"];
      expect(audited).toContain(keyOf(row["id"], "submitted", row["authorId"]));
      expect(audited).toContain(keyOf(row["id"], decision, row["reviewerId"]));
    }
  },

  "3 only what is approved is shown, only what is released is public, and nobody is named": (
    sight,
  ) => {
    for (const shown of [sight.official, ...sight.released]) {
      const adopted = adoptedBy(sight, shown.asOf);
      const points = pointsOf(shown);
      for (const { point, key } of points) expectPoint(point, adopted.get(key));
      expect(points).toHaveLength(adopted.size);
    }
    const members = rowsOf(sight, `SELECT "id", "name", "email" FROM "Member"`);
    for (const released of sight.released) {
      expect(released.release).not.toBeNull();
      const files = [JSON.stringify(figuresDocument(released)), figuresCsv(released)];
      const text = [JSON.stringify(released), ...files].join("\n");
      expect(text).not.toContain(INTERNAL);
      for (const { id, name, email } of members) {
        for (const secret of [id, name, email]) expect(text).not.toContain(String(secret));
      }
    }
  },

  "4 calibres never share a line, a growth rate or a completion rate without a bridge": (sight) => {
    for (const shown of [sight.official, ...sight.released.slice(-1)]) {
      for (const indicator of shown.indicators) {
        const bridges = bridgesAt(sight, indicator.code, shown.asOf);
        for (const scope of indicator.scopes) {
          const yardstick = scope.target?.calibre ?? indicator.target?.calibre ?? null;
          const mayCompare = (calibre: string) =>
            calibre === yardstick || bridges.has(`${calibre}>${yardstick}`);
          const { latest, baseline } = scope;
          if (latest !== null && yardstick !== null) {
            expect(mayCompare(latest.calibre)).toBe(true);
            expect(latest.bridged).toBe(latest.calibre !== yardstick);
          }
          const rates = [scope.attainment, scope.gap, scope.contribution];
          if (latest === null) expect(rates).toEqual([null, null, null]);
          const compared = [scope.pace, scope.observedGrowth, scope.expected, scope.projection];
          const isApart = baseline !== null && !baseline.implicit && !mayCompare(baseline.calibre);
          if (isApart) expect(compared).toEqual([null, null, null, null]);
          for (const { calibre, points } of trajectorySeries(indicator, scope, shown.year)
            .segments) {
            expect(new Set([calibre, ...points.map((point) => point.calibre)]).size).toBe(1);
          }
          // Whoever may be compared through a bridge only is shown with its note.
          if (latest?.bridged === true) expect(indicator.bridge?.zh).toBe("口径衔接说明");
        }
      }
    }
  },

  "5 parts make up the whole, and a negative rest is shown as a conflict": (sight) => {
    const { official } = sight;
    for (const { code, scopes, rest } of official.indicators) {
      const valueOf = (scope: string, year: number, calibre: string) =>
        scopes
          .find((entry) => entry.scope === scope)
          ?.series.find(
            (point) =>
              point.year === year && point.calibre === calibre && point.nature !== "forecast",
          )?.value ?? null;
      for (const row of rest) {
        const children = official.scopes
          .filter(
            ({ kind, parent }) => kind === row.kind && (kind === "field" || parent === row.whole),
          )
          .map((scope) => scope.code);
        expect([...row.parts, ...row.missing].toSorted()).toEqual(children.toSorted());
        const values = row.parts.map((part) => valueOf(part, row.year, row.calibre)!);
        const whole = new Decimal(valueOf(row.whole, row.year, row.calibre)!);
        const left = values.reduce((sum, value) => sum.minus(value), whole);
        expect([code, row.value, row.conflict, row.atMost]).toEqual([
          ...[code, left.toNumber(), left.isNegative() && !left.isZero(), row.missing.length > 0],
        ]);
        for (const part of row.missing) expect(valueOf(part, row.year, row.calibre)).toBeNull();
      }
      for (const { scope, kind } of official.scopes.map(({ code: scope, kind }) => ({
        scope,
        kind,
      }))) {
        if (kind !== "province" && scope !== "wuhan") continue;
        const series = scopes.find((entry) => entry.scope === scope)?.series ?? [];
        const wholes = series.filter(
          ({ value, nature, year }) =>
            value !== null && nature !== "forecast" && year <= official.year,
        );
        for (const { year, calibre } of wholes) {
          expect(
            rest.some((row) => row.whole === scope && row.year === year && row.calibre === calibre),
          ).toBe(true);
        }
      }
    }
  },

  "6 null, forecast and qualifier are kept apart in the read model and in files": (sight) => {
    for (const shown of [sight.official, ...sight.released.slice(-1)]) {
      const adopted = adoptedBy(sight, shown.asOf);
      const csv = parse<Record<string, string>>(figuresCsv(shown), { bom: true, columns: true });
      expect(csv).toHaveLength(adopted.size);
      for (const line of csv) {
        const row = adopted.get(
          keyOf(line["indicator"], line["scope"], line["year"], line["calibre"]),
        )!;
        expect(line).toMatchObject({
          value: row["value"] === null ? "" : String(row["value"]),
          flag: row["flag"] ?? "",
          qualifier: row["qualifier"],
          nature: row["nature"],
        });
      }
      for (const { code, scopes } of shown.indicators) {
        for (const { latest, reported, scope } of scopes) {
          for (const used of [latest, reported]) {
            if (used === null) continue;
            expect(used.nature).not.toBe("forecast");
            const row = adopted.get(keyOf(code, scope, used.year, used.calibre))!;
            expect([used.value, used.qualifier]).toEqual([Number(row["value"]), row["qualifier"]]);
          }
        }
      }
    }
  },

  "7 every number has its source": (sight) => {
    for (const shown of [sight.official, ...sight.released.slice(-1)]) {
      const sources = new Set(shown.sources.map(({ key }) => key));
      for (const { point } of pointsOf(shown)) {
        if (point.value !== null) expect(sources).toContain(point.source);
      }
      for (const row of figureRows(shown))
        if (row.value !== null) expect(row.source).not.toBeNull();
      for (const { targetHistory } of shown.indicators) {
        // The first versions are the plan's own words.
        for (const { source, version, origin } of targetHistory) {
          if (version > 1 || origin === "allocation") expect(sources).toContain(source);
        }
      }
    }
  },

  "8 no part has a target that nobody set": (sight) => {
    for (const shown of [sight.official, ...sight.released.slice(-1)]) {
      const set = new Set(
        rowsOf(
          sight,
          `SELECT i."code" AS "indicator", s."code" AS "scope", t."origin", t."approvedAt" FROM "Target" t
           JOIN "Indicator" i ON i."id" = t."indicatorId" JOIN "Scope" s ON s."id" = t."scopeId"
           WHERE i."planId" = ?`,
          sight.planId,
        )
          .filter((row) => instantOf(row["approvedAt"]) <= shown.asOf)
          .map((row) => keyOf(row["indicator"], row["scope"], row["origin"])),
      );
      for (const { code, scopes } of shown.indicators) {
        for (const { scope, target, ...judged } of scopes) {
          if (target !== null) {
            expect(set).toContain(keyOf(code, scope, target.origin));
            expect(target.origin).toBe(scope === "province" ? "plan" : "allocation");
            continue;
          }
          const { verdict, gap, attainment, pace, expected, requiredGrowth, projection } = judged;
          expect({ verdict, gap, attainment, pace, expected, requiredGrowth, projection }).toEqual({
            verdict: null,
            gap: null,
            attainment: null,
            pace: null,
            expected: null,
            requiredGrowth: null,
            projection: null,
          });
        }
      }
    }
  },
};

function bridgesAt(sight: Sight, indicator: string, asOf: string): ReadonlySet<string> {
  const rows = rowsOf(
    sight,
    `SELECT b."approvedAt", b."withdrawnAt", f."code" AS "from", t."code" AS "to" FROM "Bridge" b
     JOIN "Indicator" i ON i."id" = b."indicatorId" JOIN "Calibre" f ON f."id" = b."fromCalibreId"
     JOIN "Calibre" t ON t."id" = b."toCalibreId" WHERE i."planId" = ? AND i."code" = ?`,
    ...[sight.planId, indicator],
  );
  return new Set(
    rows
      .filter(
        (row) =>
          instantOf(row["approvedAt"]) <= asOf &&
          (row["withdrawnAt"] === null || instantOf(row["withdrawnAt"]) > asOf),
      )
      .map((row) => `${row["from"]}>${row["to"]}`),
  );
}
