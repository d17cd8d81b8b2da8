import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { insertRows, updateRows } from "@/lib/db/write-rows";
import type { Actor } from "@/lib/access/types";
import { createMember, createPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let author: Actor;
let figureId: string;

beforeAll(async () => {
  database = await useTestDatabase();
  author = await createMember("analyst");
  const plan = await createPlan();
  figureId = newId();
  await writeTransaction((tx) =>
    tx.figure.create({
      data: {
        id: figureId,
        planId: plan.id,
        year: 2024,
        createdAt: new Date(),
        indicatorId: plan.indicators.scale,
        scopeId: plan.scopes.province,
        calibreId: plan.calibres["core-scale"],
      },
    }),
  );
});
afterAll(() => database.cleanup());

/** A decimal of at most 15 digits, as people type it. */
const decimal = fc
  .tuple(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.nat({ max: 15 }))
  .map(([digits, places]) => {
    const sign = digits < 0n ? "-" : "";
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    const point = text.length - places;
    return `${sign}${text.slice(0, point)}${places === 0 ? "" : `.${text.slice(point)}`}`;
  });

interface Content {
  value: string | null;
  evidence: string | null;
  createdAt: Date;
}
const content: fc.Arbitrary<Content> = fc.record({
  value: fc.option(decimal),
  evidence: fc.option(fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"))),
  createdAt: fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
});

/** The rows as they lie in the database. */
async function stored(ids: readonly string[]): Promise<unknown[]> {
  const rows = await readSnapshot((tx) =>
    tx.$queryRawUnsafe<{ id: string }[]>(
      `SELECT "id", ${AS_STORED[database.kind]} FROM "Revision"`,
    ),
  );
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  return ids.map((id) => byId.get(id));
}

const AS_STORED = {
  sqlite: `quote("value") AS "value", typeof("value") AS "type", "evidence",
    CAST("createdAt" AS TEXT) AS "createdAt", typeof("number") AS "number"`,
  postgres: `stored("value")::text AS "value", "evidence", stored("createdAt") AS "createdAt"`,
};

describe("rows written together", () => {
  it("lie in the file as those that the database client writes", async () => {
    const reviewerId = (await createMember("reviewer")).id;
    let number = 0;
    const rowsOf = (contents: readonly Content[]) =>
      contents.map((each) => ({
        id: newId(),
        figureId,
        number: (number += 1),
        qualifier: "exact",
        nature: "actual",
        ...each,
        state: "returned",
        authorId: author.id,
        submittedAt: new Date(0),
        reviewerId,
        reviewedAt: new Date(0),
        returnNote: "退回",
        flag: each.value === null ? "not-collected" : null,
      }));
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 40 }), async (contents) => {
        const [theirs, ours] = [rowsOf(contents), rowsOf(contents)];
        await writeTransaction(async (tx) => {
          await tx.revision.createMany({ data: theirs });
          await insertRows(tx, "Revision", ours);
        });
        const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
        expect(await stored(idsOf(ours))).toEqual(await stored(idsOf(theirs)));
      }),
      { numRuns: 60 },
    );
  });

  it("are more than one statement holds, and only those named are changed", async () => {
    const cells = Array.from({ length: 2500 }, (_, n) => ({
      id: `row-${n}`,
      key: `row-${n}`,
      title: "甲",
      publisher: "乙",
      grade: "A",
      createdAt: new Date(0),
    }));
    await writeTransaction((tx) => insertRows(tx, "Source", cells));
    expect(await writeTransaction((tx) => tx.source.count())).toBe(2500);

    const draft = { id: newId(), figureId, number: 1_000_000, state: "draft", authorId: author.id };
    const told = { value: "1.5", qualifier: "exact", nature: "actual", createdAt: new Date(0) };
    await writeTransaction(async (tx) => {
      await insertRows(tx, "Revision", [{ ...draft, ...told }]);
      await updateRows(tx, "Revision", [{ id: draft.id, value: "32.6", evidence: null }]);
    });
    const instant = "1970-01-01T00:00:00.000+00:00";
    const row = { value: "32.6", evidence: null, createdAt: instant };
    const types = database.kind === "sqlite" ? { type: "real", number: "integer" } : {};
    expect(await stored([draft.id])).toEqual([{ ...row, ...types }]);
  });

  it("are refused by a trigger together with everything of the transaction", async () => {
    const row = { key: "again", title: "甲", publisher: "乙", grade: "A", createdAt: new Date(0) };
    const twice = ["once", "once"].map((id) => ({ id, ...row }));
    await expect(writeTransaction((tx) => insertRows(tx, "Source", twice))).rejects.toThrow(
      "a source is never replaced",
    );
    expect(await writeTransaction((tx) => tx.source.count({ where: { id: "once" } }))).toBe(0);
  });
});
