import fc from "fast-check";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { nextInstant } from "@/lib/db/next-instant";
import { discardDraft, saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { loadYearEvents } from "@/lib/figures/years/load-year-events";
import { getEntryForm } from "@/lib/figures/entry/queries";
import { listSubmitted } from "@/lib/figures/review/submitted-queries";
import { reviewTogether } from "@/lib/figures/review/review-mutations";
import { withdrawSubmission } from "@/lib/figures/drafts/submission-mutations";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { yearStateOf } from "@/lib/figures/years/year-state";
import { createLink, revokeLink } from "@/lib/links/mutations";
import type { Actor } from "@/lib/access/types";
import { addTargetVersion } from "@/lib/targets/target-mutations";
import { targetSchema } from "@/lib/targets/target-schema";
import { makeRelease } from "@/lib/releases/mutations";
import { listReleases } from "@/lib/releases/queries";

import { entryInput } from "../entry-input";
import type { TestPlan } from "../factories";

/** Few cells, so that several people meet in one; two calibres, a whole and its parts, two kinds of counting. */
export const CYCLE_CELLS = [
  { indicator: "scale", scope: "province", year: 2024, calibre: "industry-scale" },
  { indicator: "scale", scope: "province", year: 2024, calibre: "core-scale" },
  { indicator: "scale", scope: "province", year: 2023, calibre: "industry-scale" },
  { indicator: "scale", scope: "wuhan", year: 2024, calibre: "industry-scale" },
  { indicator: "scale", scope: "xiangyang", year: 2024, calibre: "industry-scale" },
  { indicator: "scale", scope: "optics-valley", year: 2024, calibre: "core-scale" },
  { indicator: "results", scope: "province", year: 2024, calibre: "department-count" },
  { indicator: "results", scope: "wuhan", year: 2024, calibre: "core-scale" },
] as const;

/** Stands in every note that is for members only. */
export const INTERNAL = "内部意见不公开";

const many = <Item>(item: Item, count: number) => Array.from({ length: count }, () => item);

const ENTER = ["draft", ...many("submit" as const, 14), "withdraw", "discard"] as const;
const REVIEW = [...many("approve" as const, 9), "return", "reference"] as const;
const DECIDE = ["close", "reopen", "reopen", "release", "release", "release"] as const;
const SIGN = ["target", "bridge", "bridge", "unbridge", "link", "revoke"] as const;

/** Mostly people do what is theirs to do; now and then somebody tries what is not. */
export const cycleStep = fc.record({
  what: fc.constantFrom(...ENTER, ...REVIEW, ...DECIDE, ...SIGN),
  who: fc.nat(9),
  // The whole and its largest part most of all.
  cell: fc.constantFrom(...many(0, 3), ...many(3, 3), ...CYCLE_CELLS.keys()),
  value: fc.integer({ min: 0, max: 2000 }),
});
export type CycleStep = typeof cycleStep extends fc.Arbitrary<infer Value> ? Value : never;

export interface CycleWorld {
  plan: TestPlan;
  analyst: Actor;
  reviewer: Actor;
  /** They may do both, but never in one cell. */
  admins: readonly [Actor, Actor];
}

function actorOf({ analyst, reviewer, admins }: CycleWorld, { what, who }: CycleStep): Actor {
  const [first, second] = admins;
  if (who === 0) return [analyst, reviewer, first, second][what.length % 4]!;
  const isOneOf = (list: readonly string[]) => list.includes(what);
  if (isOneOf(ENTER)) return who < 7 ? analyst : second;
  if (isOneOf(REVIEW)) return who < 6 ? reviewer : second;
  return who < 6 ? first : second;
}

/** Tries one step as one member; whatever a member may not do is refused with a DomainError. */
export async function takeStep(world: CycleWorld, step: CycleStep): Promise<void> {
  const { plan } = world;
  const actor = actorOf(world, step);
  const { value } = step;
  const cell = CYCLE_CELLS[step.cell]!;
  switch (step.what) {
    case "draft":
    case "submit":
      return enter(plan, actor, step);
    case "discard": {
      const { draft } = await getEntryForm(actor, { plan: plan.code, ...cell });
      if (draft !== null) await discardDraft(actor, refOf(draft));
      return;
    }
    case "withdraw": {
      const { submitted } = await getEntryForm(actor, { plan: plan.code, ...cell });
      if (submitted !== null) await withdrawSubmission(actor, refOf(submitted));
      return;
    }
    case "approve":
    case "reference":
    case "return": {
      // Now and then there is one among them that stops it: then nothing at all may be decided.
      const cells = (await listSubmitted(actor, plan.code))
        .filter(
          ({ own, outdated, yearClosed }) => !(own || outdated || yearClosed) || value % 5 === 0,
        )
        .map(({ revision }) => refOf(revision));
      await reviewTogether(actor, { decision: step.what, note: INTERNAL, cells });
      return;
    }
    case "close":
    case "reopen": {
      const { lastNumber: seen } = await yearOf(plan, cell.year);
      const kind = step.what === "close" ? "closed" : "reopened";
      const decision = { plan: plan.code, year: cell.year, seen, kind, dueOn: "" } as const;
      await decideYear(actor, { ...decision, reason: INTERNAL });
      return;
    }
    case "release": {
      const [latest] = await listReleases(actor, plan.code);
      const correctionNote = value % 3 === 0 ? null : "更正";
      const expectedNumber = (latest?.number ?? 0) + 1;
      const input = { note: "说明", correctionNote, acknowledged: value % 4 !== 0 };
      await makeRelease(actor, plan.code, { ...input, expectedNumber });
      return;
    }
    case "target":
      return setTarget(plan, actor, step);
    case "bridge":
    case "unbridge":
      return declareBridge(plan, world.admins[0], step);
    case "link":
      await createLink(actor, plan.code, { label: INTERNAL, expiresAt: null, release: null });
      return;
    case "revoke": {
      const where = { planId: plan.id, label: INTERNAL, revokedAt: null };
      const link = await readSnapshot((tx) => tx.publicLink.findFirst({ where }));
      if (link !== null) await revokeLink(actor, link.id);
    }
  }
}

export async function yearOf(plan: TestPlan, year: number) {
  return readSnapshot(async (tx) => yearStateOf(year, await loadYearEvents(tx, plan.id, year)));
}

/** Any of the ways to say something: a number, with a word, a forecast, none with its reason; zero is a number. */
async function enter(plan: TestPlan, actor: Actor, { what, cell, value }: CycleStep) {
  const key = CYCLE_CELLS[cell]!;
  const form = await getEntryForm(actor, { plan: plan.code, ...key });
  const number = String(value % 11 === 0 ? 0 : value);
  const ways: readonly Readonly<Record<string, string>>[] = [
    ...many({ value: number }, 4),
    { value: `约${number}` },
    { value: `超${number}`, nature: "provisional" },
    { value: number, nature: "forecast" },
    { value: "", flag: "not-collected" },
  ];
  const input = entryInput({
    ...key,
    plan: plan.code,
    year: String(key.year),
    ...ways[value % 8],
    reviewerNote: INTERNAL,
    publicNoteZh: "公开",
    publicNoteEn: "public",
    reason: "核实",
    basedOn: form.current?.id ?? "",
    revision: form.draft?.id ?? "",
    lockVersion: form.draft === null ? "" : String(form.draft.lockVersion),
  });
  await (what === "draft" ? saveDraft : saveAndSubmit)(actor, input);
}

async function setTarget(plan: TestPlan, actor: Actor, { cell, value }: CycleStep) {
  const { indicator, scope } = CYCLE_CELLS[cell]!;
  const where = { indicatorId: plan.indicators[indicator], scopeId: plan.scopes[scope] };
  const seen = await readSnapshot((tx) => tx.target.count({ where }));
  const calibre = indicator === "scale" ? "industry-scale" : "department-count";
  const words = { wordingZh: `${value}以上`, wordingEn: `${value} or more`, reason: "调整" };
  const source = { source: "new", sourceTitle: "通知", sourcePublisher: "省政府" };
  const target = { plan: plan.code, indicator, scope, year: "2025", seen: String(seen), calibre };
  const bounds = { comparison: "gte", min: String(value + 1) };
  const input = { ...target, ...words, ...source, ...bounds, sourceGrade: "A" };
  await addTargetVersion(actor, targetSchema.parse(input));
}

/** No page declares bridges yet: as the program that loads a plan does it. */
async function declareBridge(plan: TestPlan, signedBy: Actor, { what, cell }: CycleStep) {
  const { indicator } = CYCLE_CELLS[cell]!;
  const to = indicator === "scale" ? "industry-scale" : "department-count";
  const calibres = { fromCalibreId: plan.calibres["core-scale"], toCalibreId: plan.calibres[to] };
  await writeTransaction(async (tx) => {
    const where = { indicatorId: plan.indicators[indicator], ...calibres, withdrawnAt: null };
    const known = await tx.bridge.findFirst({ where });
    const at = await nextInstant(tx, plan.id);
    if (what === "unbridge" && known !== null) {
      await tx.bridge.update({ where: { id: known.id }, data: { withdrawnAt: at } });
    }
    if (what !== "bridge" || known !== null) return;
    const note = { noteZh: "口径衔接说明", noteEn: "bridge note" };
    await tx.bridge.create({
      data: { ...where, ...note, id: newId(), signedById: signedBy.id, approvedAt: at },
    });
  });
}

function refOf({ id, lockVersion }: { id: string; lockVersion: number }) {
  return { revision: id, lockVersion };
}
