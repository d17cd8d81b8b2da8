import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { saveAndSubmit } from "@/lib/figures/drafts/draft-mutations";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { getHome } from "@/lib/home/home-queries";
import {
  createReviewMembers,
  createReviewWorld,
  type ReviewMembers,
  type ReviewWorld,
} from "@/tests/support/cycle/review-world";
import { createMember } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let members: ReviewMembers;
let official: Actor;
let world: ReviewWorld;

beforeAll(async () => {
  database = await useTestDatabase();
  members = await createReviewMembers();
  official = await createMember("official");
  world = await createReviewWorld(members);
});
afterAll(() => database.cleanup());

const homeOf = (actor: Actor) => getHome(actor, world.plan.code);

it("tells each role what waits for it, and officials nothing", async () => {
  const before = await homeOf(members.analyst);
  expect(before).toMatchObject({ owed: { year: 2025, dueOn: null }, queue: null, setup: null });
  expect(await homeOf(members.reviewer)).toBeNull();
  expect(await homeOf(official)).toBeNull();
  const steps = (await homeOf(members.admin))?.setup ?? [];
  expect(steps.filter(({ done }) => done).map(({ step }) => step)).toEqual([
    ...["plan", "members", "reviewer"],
  ]);

  const sent = await saveAndSubmit(members.analyst, world.entry({ value: "9", year: "2025" }));
  const year = { plan: world.plan.code, year: 2025, dueOn: "2099-03-31", reason: "", seen: 0 };
  await decideYear(members.admin, { ...year, kind: "due" });
  const after = await homeOf(members.analyst);
  expect(after?.owed?.count).toBe((before?.owed?.count ?? 0) - 1);
  expect(after?.owed).toMatchObject({ dueOn: "2099-03-31" });
  expect(await homeOf(members.reviewer)).toMatchObject({
    owed: null,
    queue: { count: 1, oldest: sent.submittedAt },
  });

  // A closed year owes nothing.
  await decideYear(members.admin, { ...year, dueOn: "", seen: 1, kind: "closed" });
  expect(await homeOf(members.analyst)).toBeNull();
});
