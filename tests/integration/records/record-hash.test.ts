import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { useTestDatabase } from "@/tests/support/test-database";
import { databaseFile } from "@/lib/config/database-url";
import { getReleasedFigures } from "@/lib/releases/released-figures";
import { verifyFiguresFile } from "@/lib/exchange/verify-figures-file";
import { figuresDocument } from "@/lib/exchange/figures-json";
import { verifyEvidence } from "@/lib/seals/verify-evidence";

import { makePeopleWorld, type PeopleWorld } from "./people-world";

let world: PeopleWorld;
beforeAll(async () => {
  world = await makePeopleWorld(await useTestDatabase());
}, 240_000);
afterAll(() => world.database.cleanup());

/** What the verification finds, without the members, whom this test made without an event. */
async function findings() {
  const { findings: found } = await verifyEvidence();
  return found.filter(({ kind }) => !kind.startsWith("member")).map(({ kind }) => kind);
}

// Last, because it tampers with the world of the others.
describe("the hash of a release", () => {
  it("covers the records, leaves releases made before alone, and tells of a changed record", async () => {
    const { assessment, sealed } = await getReleasedFigures(world.whole);
    const file = figuresDocument(assessment, sealed);
    expect(verifyFiguresFile(file, sealed?.hash ?? "")).toMatchObject({
      state: "holds",
      withheld: 1,
    });
    expect(await findings()).toEqual([]);
    tamper(`UPDATE "RecordVersion" SET "payload" = replace("payload", '正在推进', '已经完成')
      WHERE "payload" LIKE '%正在推进%' AND "state" = 'approved'`);
    expect(await findings()).toEqual(["record-changed", "record-changed", "release-changed"]);
    const { findings: found } = await verifyEvidence();
    expect(found.map(({ sentence }) => sentence.zh).join()).toContain("数字以外的记录");
  });
});

function tamper(sql: string) {
  const db = new Database(databaseFile(world.database.url));
  db.exec(`DROP TRIGGER "RecordVersion_update_refused"`);
  db.exec(`DROP TRIGGER "RecordVersion_update_into_release_refused"`);
  db.exec(sql);
  db.close();
}
