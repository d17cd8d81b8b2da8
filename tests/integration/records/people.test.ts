import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PLAN, refusal } from "@/tests/support/records/records-world";
import { useTestDatabase } from "@/tests/support/test-database";
import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/load/queries";
import { DomainError } from "@/lib/errors/domain-error";
import { listNotices } from "@/lib/figures/review/notice-queries";
import { saveFromDesk } from "@/lib/records/desk/desk-mutations";
import { getRecordDesk, listWaitingRecords } from "@/lib/records/desk/desk-queries";
import { deskOf } from "@/lib/records/desk/desks";
import { decideRecord } from "@/lib/records/mutations";
import { getReleasedRecords } from "@/lib/records/queries";
import { getReleaseChecklist } from "@/lib/releases/checklist-queries";
import { getReleasePreview } from "@/lib/releases/queries";
import { getReleasedFigures } from "@/lib/releases/released-figures";
import { figuresDocument } from "@/lib/exchange/figures-json";

import { input, makePeopleWorld, note, SECRET, unitTexts, type PeopleWorld } from "./people-world";

let world: PeopleWorld;
beforeAll(async () => {
  world = await makePeopleWorld(await useTestDatabase());
}, 240_000);
afterAll(() => world.database.cleanup());

describe("who does what", () => {
  it("is read by members world.whole, and as of a day before the approval not at all", async () => {
    const { people } = await getPlanAssessment(world.analyst, PLAN);
    expect(people.units.map(({ name }) => name.zh)).toEqual(["公开的单位", SECRET]);
    expect(people.responsibilities).toHaveLength(2);
    expect(people.notes.map(({ period }) => period)).toEqual(["2025-Q4", "2025-Q4"]);
    const then = await getPlanAssessment(world.analyst, PLAN, { asOf: world.beforeApproval });
    expect({ ...then.people, milestones: [], actions: [], promises: [] }).toEqual({
      units: [],
      responsibilities: [],
      assignments: [],
      notes: [],
      milestones: [],
      actions: [],
      promises: [],
    });
  });

  it("leaves the workspace with public units alone", async () => {
    for (const scope of [world.whole, world.some, world.early]) {
      const told = JSON.stringify([
        await getReleasedAssessment(scope),
        await getReleasedRecords(scope),
        figuresDocument(...figuresOf(await getReleasedFigures(scope))),
      ]);
      expect(told).not.toContain(SECRET);
    }
    const { people } = await getReleasedAssessment(world.whole);
    expect(people.units.map(({ name }) => name.zh)).toEqual(["公开的单位"]);
    const [open] = people.units.map(({ code }) => code);
    expect(people.responsibilities).toMatchObject([
      { indicator: "scale", lead: [], support: [open] },
    ]);
    expect(people.assignments).toEqual([{ indicator: null, scope: "wuhan", unit: open }]);
    expect(people.notes).toHaveLength(2);
  });

  it("tells a link that shares world.some indicators nothing of the others", async () => {
    const { people } = await getReleasedAssessment(world.some);
    expect(people).toMatchObject({ units: [], responsibilities: [], assignments: [], notes: [] });
  });

  it("adds nothing to a release that was made before", async () => {
    const { people } = await getReleasedAssessment(world.early);
    expect(people).toMatchObject({ units: [], responsibilities: [], assignments: [], notes: [] });
  });

  it("is the administrator's to say, and another person's to approve", async () => {
    for (const desk of ["units", "responsibility", "assignments"] as const) {
      expect(await refusal(saveFromDesk(world.analyst, input(desk, {})))).toContain("forbidden");
    }
    const own = await saveFromDesk(world.admin, input("units", unitTexts("另一单位")));
    const ref = { version: own.id, lockVersion: own.lockVersion };
    expect(await refusal(decideRecord(world.admin, ref, { state: "approved" }))).toBe(
      "forbidden records.errors.own",
    );
  });

  it.each([
    ["a unit that nobody approved", "assignments", { scopes: "yichang", unit: "nobody" }, "unit"],
    [
      "a unit named twice",
      "responsibility",
      { indicators: "little-giants", "lead.0": "a", "support.0": "a" },
      "support",
    ],
    ["no cell at all", "assignments", { unit: "a" }, "indicators"],
    [
      "a note of a month",
      "notes",
      { indicators: "scenarios", period: "2025-03", "progress.zh": "好" },
      "period",
    ],
    ["a note of nothing", "notes", { period: "2025", "progress.zh": "好" }, "indicators"],
    [
      "a note that says nothing",
      "notes",
      { indicators: "scenarios", period: "2025" },
      "progress.zh",
    ],
    [
      "a note of an unknown action",
      "notes",
      { action: "dreams", period: "2025", "progress.zh": "好" },
      "action",
    ],
  ] as const)("is refused with %s", async (_name, desk, texts, field) => {
    expect(await refusal(saveFromDesk(world.admin, input(desk, texts)))).toBe(
      `invalid errors.invalid ${field}`,
    );
  });
});

describe("a form with several faults", () => {
  it("lists them in the order of its fields", async () => {
    for (const desk of ["actions", "judgements"] as const) {
      const error: unknown = await saveFromDesk(world.analyst, input(desk, {})).catch(
        (refused: unknown) => refused,
      );
      if (!(error instanceof DomainError)) throw error;
      const places = Object.keys(error.fields).map((field) =>
        deskOf(desk).fields.findIndex(({ name }) => name === field.split(".")[0]),
      );
      expect(places.length).toBeGreaterThan(1);
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }
  });
});

describe("a note", () => {
  it("is one of its subject and period, and changes with a reason", async () => {
    const again = note({ indicators: "scale" });
    expect(await refusal(saveFromDesk(world.analyst, again))).toBe("conflict people.errors.exists");
    const { rows } = await getRecordDesk(world.analyst, PLAN, "notes");
    const row = rows.find(({ code }) => code === "scale--2025-q4");
    expect(row?.start["progress"]).toEqual({ zh: "正在推进", en: "正在推进" });
    const changed = note({}, { code: "scale--2025-q4", seen: 1 });
    expect(await refusal(saveFromDesk(world.analyst, changed))).toBe("invalid errors.invalid why");
  });

  it("that waits is in the review list, the notices and the checklist, and no longer asked for", async () => {
    const asked = async () => {
      const preview = await getReleasePreview(world.admin, PLAN);
      const results = await getReleaseChecklist(world.admin, preview);
      const of = (name: string) => results.find(({ check }) => check === name);
      return {
        waiting: of("waiting-records")?.count ?? 0,
        notes: of("notes")?.entries.map(({ indicator }) => indicator) ?? [],
      };
    };
    const before = await asked();
    // The note of the last quarter counts for its year.
    expect(before.notes).not.toContain("scale");
    expect(before.notes).toContain("landmark-results");
    const sent = await saveFromDesk(
      world.analyst,
      note({ indicators: "landmark-results", period: "2025" }),
    );
    expect(await asked()).toEqual({ ...before, waiting: before.waiting + 1 });
    const { waiting } = await listWaitingRecords(world.reviewer, PLAN);
    expect(waiting.map(({ code }) => code)).toContain("landmark-results--2025");
    const notices = await listNotices(world.reviewer, PLAN);
    expect(notices).toContainEqual(expect.objectContaining({ kind: "records" }));
    await decideRecord(
      world.reviewer,
      { version: sent.id, lockVersion: sent.lockVersion },
      { state: "returned", note: "请写明原因" },
    );
    expect(await listNotices(world.analyst, PLAN)).toContainEqual(
      expect.objectContaining({ kind: "record-returned", note: "请写明原因" }),
    );
    expect((await asked()).notes).toContain("landmark-results");
  });
});

function figuresOf({ assessment, sealed }: Awaited<ReturnType<typeof getReleasedFigures>>) {
  return [assessment, sealed] as const;
}
