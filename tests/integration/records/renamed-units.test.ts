import { afterAll, beforeAll, expect, it } from "vitest";

import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { getChanges, getReleasedChanges } from "@/lib/releases/change-queries";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasedRenamings } from "@/lib/releases/renaming-queries";
import type { Renaming } from "@/lib/releases/types";
import { getRecordDesk } from "@/lib/records/desk/desk-queries";
import { saveFromDesk } from "@/lib/records/desk/desk-mutations";
import { approveAs, openLinkAs, PLAN } from "@/tests/support/records/records-world";
import { useTestDatabase } from "@/tests/support/test-database";

import { input, makePeopleWorld, SECRET, unitTexts, type PeopleWorld } from "./people-world";

const SHOWN_SINCE = "原专班，现已公开";
const RENAMED = "公开的单位（新名）";

let world: PeopleWorld;
/** An instant before any unit was renamed. */
let before: string;

beforeAll(async () => {
  world = await makePeopleWorld(await useTestDatabase());
  before = new Date().toISOString();
  await rename(SECRET, unitTexts(SHOWN_SINCE, true));
  await rename("公开的单位", unitTexts(RENAMED, true));
  await makeRelease(world.admin, PLAN, {
    note: "第四版",
    expectedNumber: 4,
    correctionNote: "更名",
  });
}, 120_000);
afterAll(() => world.database.cleanup());

async function rename(name: string, texts: Record<string, string>) {
  const { options } = await getRecordDesk(world.admin, PLAN, "units");
  const code = options.unit.find((unit) => unit.name.zh === name)?.code ?? "";
  const change = { code, seen: 1, why: "机构改革" };
  await approveAs(world.reviewer, saveFromDesk(world.admin, input("units", texts, change)));
}

const told = (renamings: readonly Renaming[] = []) =>
  renamings.map(({ before, after }) => `${before.zh} → ${after.zh}`).toSorted();

it("members are told what every unit was called before", async () => {
  const { comparison } = await getChanges(world.admin, PLAN, { from: { release: 3 } });
  expect(told(comparison?.renamings)).toEqual(
    [`${SECRET} → ${SHOWN_SINCE}`, `公开的单位 → ${RENAMED}`].toSorted(),
  );
});

it("a past day shows the units as they were called then, and an earlier release too", async () => {
  const names = ({ people }: PlanAssessment) => people.units.map(({ name }) => name.zh).toSorted();
  const now = await getPlanAssessment(world.admin, PLAN, {});
  expect(names(now)).toEqual([SHOWN_SINCE, RENAMED].toSorted());
  const then = await getPlanAssessment(world.admin, PLAN, { asOf: before });
  expect(names(then)).toEqual(["公开的单位", SECRET].toSorted());
  const third = await openLinkAs(world.admin, { release: 3 });
  expect(names(await getReleasedAssessment(third))).toEqual(["公开的单位"]);
  const newest = await openLinkAs(world.admin, { release: null });
  expect(names(await getReleasedAssessment(newest))).toEqual([SHOWN_SINCE, RENAMED].toSorted());
});

it("readers of a link are told of no name from when the unit was not public", async () => {
  const scope = await openLinkAs(world.admin, { release: null });
  const { comparison } = await getReleasedChanges(scope);
  expect(told(comparison?.renamings)).toEqual([`公开的单位 → ${RENAMED}`]);
  const released = await getReleasedRenamings(scope);
  expect(told(released?.byRelease.get(4))).toEqual([`公开的单位 → ${RENAMED}`]);
});
