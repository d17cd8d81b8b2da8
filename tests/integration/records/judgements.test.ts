import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/load/queries";
import { writeTransaction } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import type { DeskInput } from "@/lib/records/desk/desk-input";
import { saveFromDesk } from "@/lib/records/desk/desk-mutations";
import { getRecordDesk } from "@/lib/records/desk/desk-queries";
import { decideRecord } from "@/lib/records/mutations";
import { ensureFirstReleaseIn } from "@/prisma/seed/ensure-first-release";
import { createRecordsWorld, openLinkAs, PLAN } from "@/tests/support/records/records-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let reviewer: Actor;
let admin: Actor;

beforeEach(async () => {
  database = await useTestDatabase();
  ({ analyst, reviewer, admin } = await createRecordsWorld(database));
});
afterEach(() => database.cleanup());

type Changes = Partial<Omit<DeskInput, "texts">>;

const input = (texts: DeskInput["texts"] = {}, changes: Changes = {}): DeskInput => ({
  plan: PLAN,
  desk: "judgements",
  code: "",
  seen: 0,
  why: "",
  isWithdrawn: false,
  intent: "submit",
  ...changes,
  texts: {
    indicators: "national-standing",
    result: "largely-reached",
    open: "",
    "by.zh": "终期评估会",
    "by.en": "Final review",
    "document.zh": "会议纪要",
    "document.en": "Minutes",
    on: "2026-03",
    "reason.zh": "多数同意",
    "reason.en": "Most agreed",
    "sources.0": "press-2",
    ...texts,
  },
});

/** The next version of what was judged. */
const next = (texts: DeskInput["texts"]) =>
  input(texts, { code: "national-standing", seen: 1, why: "复核后更正" });

const standing = async (asOf?: string) => {
  const { indicators } = await getPlanAssessment(analyst, PLAN, { asOf });
  return indicators.find(({ code }) => code === "national-standing");
};

async function approve({ id, lockVersion }: { id: string; lockVersion: number }) {
  return decideRecord(reviewer, { version: id, lockVersion }, { state: "approved" });
}

describe("a judgement", () => {
  it("stands beside the verdict and changes nothing of it", async () => {
    const before = await standing();
    const then = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const sent = await saveFromDesk(analyst, input());
    expect((await standing())?.judgement).toBeNull();
    await approve(sent);
    const after = await standing();
    expect(after?.judgement).toMatchObject({
      result: "largely-reached",
      by: { zh: "终期评估会" },
      on: "2026-03",
      source: "press-2",
      version: 1,
    });
    expect({ ...after, judgement: null }).toEqual(before);
    expect((await standing(then))?.judgement).toBeNull();
  });

  it("is replaced by a version with a reason", async () => {
    await approve(await saveFromDesk(analyst, input()));
    const again = await saveFromDesk(analyst, input()).catch((error: unknown) => error);
    expect(again).toMatchObject({ reference: { key: "people.errors.exists" } });
    const open = next({ result: "open", open: "no-measure" });
    await approve(await saveFromDesk(analyst, open));
    expect((await standing())?.judgement).toMatchObject({ open: "no-measure", version: 2 });
  });

  it.each([
    ["a target with a number", { indicators: "scale" }, "indicators"],
    ["an indicator without a target", { indicators: "ai-firms" }, "indicators"],
    ["no reason where it cannot be judged", { result: "open", open: "" }, "open"],
    ["such a reason where it was judged", { open: "no-evidence" }, "open"],
    ["nobody who judged", { "by.zh": "" }, "by.zh"],
    ["no English document", { "document.en": "" }, "document.en"],
    ["a day that is none", { on: "2026-02-30" }, "on"],
    ["a day to come", { on: "2999-01" }, "on"],
    ["no source", { "sources.0": "" }, "sources"],
  ] as const)("is refused for %s", async (_name, changes, field) => {
    const refusal = await saveFromDesk(analyst, input(changes)).then(
      () => null,
      (error: unknown) => error,
    );
    if (!(refusal instanceof DomainError)) throw new Error("It was not refused.");
    expect(Object.keys(refusal.fields)).toContain(field);
  });

  it("is released with what was approved by then, and only for the indicators that a link shares", async () => {
    await approve(await saveFromDesk(analyst, input()));
    await writeTransaction(ensureFirstReleaseIn);
    const shown = async (indicators: readonly string[] | null) => {
      const scope = await openLinkAs(admin, { release: 1, indicators });
      return (await getReleasedAssessment(scope)).indicators.flatMap(
        ({ judgement }) => judgement ?? [],
      );
    };
    expect(await shown(null)).toHaveLength(1);
    expect(await shown(["scale"])).toEqual([]);
    const second = next({ result: "missed" });
    await approve(await saveFromDesk(analyst, second));
    expect(await shown(null)).toMatchObject([{ result: "largely-reached" }]);
  });
});

describe("the desk", () => {
  it("shows a draft to its author alone, a submission to whoever may decide about it", async () => {
    const openFor = async (actor: Actor) => {
      const { rows } = await getRecordDesk(actor, PLAN, "judgements");
      const open = rows[0]?.open ?? null;
      return open && [open.state, open.mayEdit, open.mayDecide];
    };
    await saveFromDesk(analyst, input({}, { intent: "save" }));
    expect(await openFor(analyst)).toEqual(["draft", true, false]);
    expect(await openFor(reviewer)).toBeNull();
    // A new form for the same target, in a window that does not know the draft, goes not over it.
    const again = saveFromDesk(analyst, input());
    await expect(again).rejects.toMatchObject({ reference: { key: "people.errors.exists" } });
    const [drafted] = (await getRecordDesk(analyst, PLAN, "judgements")).rows;
    await saveFromDesk(analyst, input({}, { code: drafted?.code ?? "" }));
    expect(await openFor(analyst)).toEqual(["submitted", false, false]);
    expect(await openFor(reviewer)).toEqual(["submitted", false, true]);
  });
});
