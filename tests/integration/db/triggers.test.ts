import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openAttacked, type Attacked } from "@/tests/support/databases/attacked-database";
import { ATTACKS, LATER_TARGET, WORLD } from "@/tests/support/databases/trigger-attacks";

let database: Attacked;

beforeAll(async () => {
  database = await openAttacked();
  await database.run(WORLD);
});
afterAll(() => database.close());

it("every trigger of the migrations has its attack", async () => {
  expect(Object.keys(ATTACKS).toSorted()).toEqual((await database.triggers()).toSorted());
});

describe.each(Object.entries(ATTACKS))("%s", (name, [attack, message]) => {
  it("refuses the attack, and nothing else would", async () => {
    await database.aside(async () => {
      await database.run(LATER_TARGET);
      await expect(database.run(attack)).rejects.toThrow(message);
      await database.dropTrigger(name);
      const changes = database.run(attack);
      // Where no row can be put over another one, a key may stand in the way as well.
      const passes = changes.catch((error: unknown) => {
        if (database.kind === "postgres" && /duplicate key/.test(String(error))) return 1;
        throw error;
      });
      expect(await passes).toBeGreaterThan(0);
    });
  });
});

it("a table that keeps its rows cannot be emptied at once", async () => {
  for (const table of await database.emptiable()) {
    await expect(database.run(`TRUNCATE "${table}" CASCADE`), table).rejects.toThrow(
      /never|only a draft/,
    );
  }
});
