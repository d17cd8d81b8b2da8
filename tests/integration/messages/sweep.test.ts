import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { sweep } from "@/lib/messages/sweep";
import {
  createReviewMembers,
  createReviewWorld,
  type ReviewMembers,
  type ReviewWorld,
} from "@/tests/support/cycle/review-world";
import { setChannels, UNASKED } from "@/tests/support/messages/with-settings";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let members: ReviewMembers;
let world: ReviewWorld;

beforeAll(async () => {
  database = await useTestDatabase();
  setChannels(UNASKED);
  members = await createReviewMembers();
});
afterAll(async () => {
  setChannels({});
  await database.cleanup();
});
beforeEach(async () => {
  world = await createReviewWorld(members);
  await writeTransaction(async (tx) => {
    await tx.outboxMessage.deleteMany();
    await tx.yearEvent.create({ data: event("due", 1, "2025-03-31") });
  });
});

const event = (kind: string, number: number, dueOn: string | null = null) => ({
  id: newId(),
  planId: world.plan.id,
  year: 2024,
  number,
  kind,
  dueOn,
  reason: kind === "reopened" ? "补报" : null,
  actorId: members.admin.id,
  at: new Date("2025-01-02T00:00:00.000Z"),
});

/** Noon in China. */
const noon = (day: string) => new Date(`${day}T04:00:00.000Z`);

async function toldOfPlan(): Promise<readonly string[]> {
  const rows = await readSnapshot((tx) =>
    tx.outboxMessage.findMany({
      where: { planId: world.plan.id },
      include: { member: true },
      orderBy: { createdAt: "asc" },
    }),
  );
  return rows.map(({ kind, member }) => `${kind} ${member?.name ?? ""}`).toSorted();
}

describe("the daily look at the calendar", () => {
  it("tells nothing of a plan that is retired, whose figures nobody can enter", async () => {
    const { admin, reviewer } = members;
    const grounds = { reason: "已有后续方案", basis: "", basisOn: "" };
    const by = { authorId: admin.id, approvedById: reviewer.id, at: noon("2025-02-01") };
    const data = { id: newId(), planId: world.plan.id, number: 1, kind: "retired", ...grounds };
    await writeTransaction((tx) => tx.planStatus.create({ data: { ...data, ...by } }));
    await sweep(noon("2025-04-01"));
    expect(await toldOfPlan()).toEqual([]);
  });

  it("tells of a due date at each of its three stages once, however often it runs", async () => {
    const stages = [];
    for (const day of ["2025-03-20", "2025-03-24", "2025-03-25", "2025-03-30", "2025-04-01"]) {
      await sweep(noon(day));
      await sweep(noon(day));
      stages.push((await toldOfPlan()).length);
    }
    // Three who enter figures: two analysts and the administrator.
    expect(stages).toEqual([0, 3, 3, 6, 9]);
    expect(new Set(await toldOfPlan())).toEqual(
      new Set(["甲", "乙", "丁"].flatMap((name) => [`due ${name}`, `overdue ${name}`])),
    );
  });

  it("makes up for a day on which nothing ran", async () => {
    await sweep(noon("2025-03-27"));
    expect(await toldOfPlan()).toHaveLength(3);
  });

  it("tells nothing of a closed year, and anew of a date that was moved", async () => {
    await writeTransaction((tx) => tx.yearEvent.create({ data: event("closed", 2) }));
    await sweep(noon("2025-03-25"));
    expect(await toldOfPlan()).toEqual([]);
    await writeTransaction(async (tx) => {
      await tx.yearEvent.create({ data: event("reopened", 3) });
      await tx.yearEvent.create({ data: event("due", 4, "2025-04-30") });
    });
    await sweep(noon("2025-04-25"));
    expect(await toldOfPlan()).toHaveLength(3);
  });

  it("tells administrators of a link a week before it ends, and not of one that was revoked", async () => {
    const link = (label: string, more: object) => ({
      id: newId(),
      planId: world.plan.id,
      label,
      tokenHash: newId(),
      createdById: members.admin.id,
      createdAt: noon("2025-01-01"),
      ...more,
    });
    await writeTransaction((tx) =>
      tx.publicLink.createMany({
        data: [
          link("快到期", { expiresAt: noon("2025-02-07") }),
          link("还早", { expiresAt: noon("2025-02-20") }),
          link("已撤销", { expiresAt: noon("2025-02-07"), revokedAt: noon("2025-02-01") }),
          link("无期限", {}),
        ],
      }),
    );
    await sweep(noon("2025-02-01"));
    await sweep(noon("2025-02-02"));
    expect(await toldOfPlan()).toEqual(["link-ending 丁"]);
  });

  it("takes out what is old, but never so that it is told again", async () => {
    await sweep(noon("2025-04-01"));
    await writeTransaction(async (tx) => {
      await tx.outboxMessage.updateMany({
        data: { state: "sent", settledAt: noon("2025-04-01") },
      });
      await tx.outboxMessage.create({
        data: {
          id: newId(),
          key: newId(),
          kind: "released",
          thread: "x",
          channel: "feishu",
          detail: "{}",
          createdAt: noon("2025-04-01"),
          state: "sent",
          nextAt: noon("2025-04-01"),
          settledAt: noon("2025-04-01"),
        },
      });
    });
    await sweep(noon("2025-05-10"));
    expect(await toldOfPlan()).toEqual(["overdue 丁", "overdue 乙", "overdue 甲"]);
    expect(
      await readSnapshot((tx) => tx.outboxMessage.count({ where: { kind: "released" } })),
    ).toBe(0);
  });
});
