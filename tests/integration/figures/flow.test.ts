import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { discardDraft, saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { getFigureHistory } from "@/lib/figures/review/history-queries";
import { getEntryForm, listMyRevisions } from "@/lib/figures/entry/queries";
import { listSubmitted } from "@/lib/figures/review/submitted-queries";
import {
  approveRevision,
  recordAsReference,
  returnRevision,
} from "@/lib/figures/review/review-mutations";
import { withdrawSubmission } from "@/lib/figures/drafts/submission-mutations";
import type { FigureKey, Revision } from "@/lib/figures/types";
import { listCells } from "@/lib/figures/cell-queries";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import type { Actor } from "@/lib/access/types";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { submitStored } from "@/tests/support/drafts/submit-stored";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let second: Actor;
let reviewer: Actor;
let admin: Actor;
let official: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createMember("analyst", { name: "甲" });
  second = await createMember("analyst", { name: "乙" });
  reviewer = await createMember("reviewer", { name: "丙" });
  admin = await createMember("admin");
  official = await createMember("official");
  plan = await createPlan({ signedBy: admin });
});
afterAll(() => database.cleanup());

const refOf = ({ id, lockVersion }: Revision) => ({ revision: id, lockVersion });
const entry = (fields: Record<string, string>) => entryInput({ plan: plan.code, ...fields });
const cell = (fields: Partial<FigureKey>): FigureKey => ({
  plan: plan.code,
  indicator: "scale",
  scope: "province",
  year: 2024,
  calibre: "industry-scale",
  ...fields,
});
const historyOf = async (actor: Actor, key: FigureKey) =>
  (await getFigureHistory(actor, key)).revisions;
const auditOf = (subjectId: string) =>
  readSnapshot((tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } }));

describe("from draft to approved value", () => {
  it("keeps a draft private, submits, approves, and corrects with a reason", async () => {
    const draft = await saveDraft(analyst, entry({ scope: "wuhan", value: "约５１６亿元" }));
    expect(draft).toMatchObject({ value: "516", qualifier: "about", state: "draft", number: 1 });
    const key = cell({ scope: "wuhan" });
    expect((await getEntryForm(analyst, key)).draft?.id).toBe(draft.id);
    expect((await getEntryForm(second, key)).draft).toBeNull();
    expect(await historyOf(reviewer, key)).toEqual([]);

    const again = await saveDraft(
      analyst,
      entry({
        scope: "wuhan",
        value: "520.5",
        revision: draft.id,
        lockVersion: String(draft.lockVersion),
        source: draft.source?.key ?? "",
      }),
    );
    expect(again).toMatchObject({ id: draft.id, value: "520.5", qualifier: "exact" });

    const submitted = await submitStored(analyst, again);
    expect((await listSubmitted(reviewer, plan.code)).map(({ revision }) => revision.id)).toContain(
      draft.id,
    );
    const approved = await approveRevision(reviewer, refOf(submitted));
    expect(approved).toMatchObject({ state: "approved", reviewerName: "丙" });

    const noReason = entry({ scope: "wuhan", value: "530", basedOn: approved.id });
    await expect(saveAndSubmit(second, noReason)).rejects.toMatchObject({
      code: "invalid",
      fields: { reason: [{ key: "figures.errors.reasonMissing" }] },
    });
    const correction = await saveAndSubmit(second, { ...noReason, reason: "统计口径核实" });
    const [waiting] = (await listSubmitted(reviewer, plan.code)).filter(
      ({ revision }) => revision.id === correction.id,
    );
    expect(waiting).toMatchObject({ current: { value: "520.5" }, outdated: false, own: false });
    await approveRevision(reviewer, refOf(correction));

    const history = await historyOf(official, key);
    expect(history.map(({ value, authorName }) => [value, authorName])).toEqual([
      ["530", "乙"],
      ["520.5", "甲"],
    ]);
    expect(history[0]?.reason).toBe("统计口径核实");
    expect((await getEntryForm(analyst, { ...key, year: 2025 })).lastYear?.value).toBe("530");
    expect((await auditOf(draft.id)).map(({ action, actorId }) => [action, actorId])).toEqual([
      ["revision.saved", analyst.id],
      ["revision.saved", analyst.id],
      ["revision.saved", analyst.id],
      ["revision.submitted", analyst.id],
      ["revision.approved", reviewer.id],
    ]);
  });

  it("returns with a note; a new draft starts beside the returned revision, which stays", async () => {
    const key = cell({ scope: "xiangyang" });
    const first = await saveAndSubmit(analyst, entry({ scope: "xiangyang", value: "90" }));
    await expect(returnRevision(reviewer, { ...refOf(first), note: "  " })).rejects.toMatchObject({
      fields: { note: [{ key: "figures.errors.returnNoteMissing" }] },
    });
    await returnRevision(reviewer, { ...refOf(first), note: "请附来源页码" });
    const form = await getEntryForm(analyst, key);
    expect(form).toMatchObject({
      draft: null,
      returned: { value: "90", returnNote: "请附来源页码" },
    });
    expect((await listMyRevisions(analyst, plan.code)).map(({ id }) => id)).toContain(first.id);

    const next = await saveAndSubmit(
      analyst,
      entry({ scope: "xiangyang", value: "90.5", evidence: "第3页" }),
    );
    expect(next.number).toBe(2);
    expect((await listMyRevisions(analyst, plan.code)).map(({ id }) => id)).not.toContain(first.id);
    await approveRevision(reviewer, refOf(next));
    const states = (await historyOf(analyst, key)).map(({ state }) => state);
    expect(states).toEqual(["approved", "returned"]);
    const seen = await historyOf(official, key);
    expect(seen.map(({ state }) => state)).toEqual(["approved"]);
    await expect(
      writeTransaction((tx) =>
        tx.revision.update({ where: { id: first.id }, data: { value: "1" } }),
      ),
    ).rejects.toThrow();
    expect((await historyOf(analyst, key))[1]?.value).toBe("90");
  });

  it("records a reading as reference beside the adopted value", async () => {
    const key = cell({ year: 2023 });
    const adopted = await saveAndSubmit(analyst, entry({ year: "2023", value: "700" }));
    await approveRevision(reviewer, refOf(adopted));
    const other = await saveAndSubmit(
      second,
      entry({ year: "2023", value: "超700", basedOn: adopted.id, reason: "媒体报道" }),
    );
    await recordAsReference(reviewer, refOf(other));
    expect((await getEntryForm(analyst, key)).current?.id).toBe(adopted.id);
    const cells = await listCells(analyst, { plan: plan.code, scope: "province", year: 2023 });
    expect(cells.find(({ indicator }) => indicator === "scale")).toMatchObject({
      calibre: "industry-scale",
      current: { value: "700" },
      open: ["reference"],
    });
    expect(cells.find(({ indicator }) => indicator === "firms")).toMatchObject({ calibre: null });
  });

  it("keeps null with a flag apart from zero", async () => {
    const firms = { indicator: "firms", calibre: "department-count" };
    const zero = await saveAndSubmit(analyst, entry({ ...firms, value: "0", year: "2023" }));
    expect(zero).toMatchObject({ value: "0", flag: null });
    const missing = await saveAndSubmit(
      analyst,
      entry({ ...firms, flag: "not-collected", source: "", year: "2024" }),
    );
    expect(missing).toMatchObject({ value: null, flag: "not-collected", source: null });
  });

  it("offers each indicator's own calibres, the target's first", async () => {
    const { calibresInUse } = await getFormOptions(analyst, plan.code);
    expect(calibresInUse["scale"]?.slice(0, 2)).toEqual(["industry-scale", "core-scale"]);
    expect(calibresInUse["standing"]).toEqual([]);
  });
});

describe("who may do what", () => {
  it("nobody approves their own, not even an administrator", async () => {
    const own = await saveAndSubmit(admin, entry({ scope: "optics-valley", value: "5" }));
    const listed = await listSubmitted(admin, plan.code);
    expect(listed.find(({ revision }) => revision.id === own.id)?.own).toBe(true);
    for (const decide of [
      () => approveRevision(admin, refOf(own)),
      () => returnRevision(admin, { ...refOf(own), note: "x" }),
      () => recordAsReference(admin, refOf(own)),
    ]) {
      await expect(decide()).rejects.toMatchObject({
        code: "forbidden",
        reference: { key: "figures.errors.ownRevision" },
      });
    }
    await expect(
      writeTransaction((tx) =>
        tx.revision.update({
          where: { id: own.id },
          data: { state: "approved", reviewerId: admin.id, reviewedAt: new Date() },
        }),
      ),
    ).rejects.toThrow();
    await approveRevision(reviewer, refOf(own));
  });

  it("refuses every door to those without the right, and to nobody", async () => {
    const input = entry({ value: "1", year: "2025" });
    const ref = { revision: "any", lockVersion: 0 };
    const key = cell({});
    const nobody = null as unknown as Actor;
    const fresh = await createMember("admin", { mustChangePassword: true });
    for (const actor of [official, nobody, {} as Actor, fresh]) {
      const doors = [
        () => saveDraft(actor, input),
        () => saveAndSubmit(actor, input),
        () => withdrawSubmission(actor, ref),
        () => discardDraft(actor, ref),
        () => approveRevision(actor, ref),
        () => returnRevision(actor, { ...ref, note: "x" }),
        () => recordAsReference(actor, ref),
        () => getEntryForm(actor, key),
        () => listMyRevisions(actor, plan.code),
        () => listSubmitted(actor, plan.code),
        () => listCells(actor, key),
        () => getFormOptions(actor, plan.code),
        ...(actor === official ? [] : [() => getFigureHistory(actor, key)]),
      ];
      for (const door of doors) await expect(door()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(saveDraft(reviewer, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(approveRevision(analyst, ref)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("does not tell others' drafts from nothing", async () => {
    const draft = await saveDraft(analyst, entry({ value: "3", year: "2025" }));
    for (const attempt of [
      () => discardDraft(second, refOf(draft)),
      () => withdrawSubmission(second, refOf(draft)),
      () => approveRevision(reviewer, refOf(draft)),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    }
    for (const id of [draft.id, "nothing"]) {
      await expect(submitStored(second, { ...draft, id })).rejects.toMatchObject({
        reference: { key: "figures.conflict.draftElsewhere" },
      });
    }
    await discardDraft(analyst, refOf(draft));
    expect((await getEntryForm(analyst, cell({ year: 2025 }))).draft).toBeNull();
  });
});
