import { readFile } from "node:fs/promises";
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

/** What has a plan and is not a part of it: drafts and decisions about it, links to it, messages of it. */
const BESIDE_A_PLAN = ["OutboxMessage", "PlanDraft", "PlanStatus", "PublicLink"];

it("whatever is a part of a plan is refused where the plan is retired", async () => {
  const schema = await readFile("prisma/schema.prisma", "utf8");
  const models = [...schema.matchAll(/^model (?<name>\w+) \{(?<body>[^}]*)/gm)].map(
    ({ groups = {} }) => groups,
  );
  const ofPlans = models.flatMap(({ name = "", body = "" }) =>
    /^ {2}planId /m.test(body) ? [name] : [],
  );
  const triggers = await database.triggers();
  const open = ofPlans.filter((name) => !triggers.includes(`${name}_insert_retired`));
  expect(open.toSorted()).toEqual(BESIDE_A_PLAN);
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
