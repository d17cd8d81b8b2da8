import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DomainError } from "@/lib/actions/domain-error";
import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/queries";
import { readSnapshot } from "@/lib/db/client";
import { discardDraft, saveAndSubmit, saveDraft } from "@/lib/figures/draft-mutations";
import { getEntryForm, listSubmitted } from "@/lib/figures/queries";
import { reviewTogether } from "@/lib/figures/review-mutations";
import { withdrawSubmission } from "@/lib/figures/submission-mutations";
import { decideYear } from "@/lib/figures/year-mutations";
import { yearStateOf } from "@/lib/figures/year-state";
import { loadYearEvents } from "@/lib/figures/load-year-events";
import { createLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/open-public-link";
import type { Actor } from "@/lib/members/types";
import { makeRelease } from "@/lib/releases/mutations";
import { listReleases } from "@/lib/releases/queries";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const CELLS = [
  { scope: "province", year: 2024 },
  { scope: "wuhan", year: 2024 },
  { scope: "province", year: 2025 },
] as const;

const step = fc.record({
  what: fc.constantFrom(
    ...(["draft", "submit", "submit", "submit", "approve", "approve", "approve"] as const),
    ...(["return", "withdraw", "discard", "close", "reopen", "release"] as const),
  ),
  who: fc.nat(3),
  cell: fc.nat(CELLS.length - 1),
  value: fc.integer({ min: 0, max: 2000 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let database: TestDatabase;
let members: readonly Actor[];
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const second = await createMember("admin");
  members = [await createMember("analyst"), second, await createMember("reviewer"), admin];
});
afterAll(() => database.cleanup());

/** Tries one step as one member. A refusal is an answer; anything else fails the test. */
async function take(plan: TestPlan, { what, who, cell, value }: Step): Promise<void> {
  const actor = members[who]!;
  const place = { indicator: "scale", calibre: "industry-scale", ...CELLS[cell]! };
  const refOf = ({ id, lockVersion }: { id: string; lockVersion: number }) => ({
    ...{ revision: id, lockVersion },
  });
  const year = CELLS[cell]!.year;
  const decide = async (kind: "closed" | "reopened") => {
    const state = await stateOf(plan, year);
    const decision = { plan: plan.code, year, seen: state.lastNumber, dueOn: "", reason: "更正" };
    await decideYear(actor, { ...decision, kind });
  };
  switch (what) {
    case "draft":
    case "submit": {
      const form = await getEntryForm(actor, { plan: plan.code, ...place });
      const input = entryInput({
        ...{ ...place, plan: plan.code, year: String(year), value: String(value) },
        ...{ basedOn: form.current?.id ?? "", reason: "核实", revision: form.draft?.id ?? "" },
        lockVersion: form.draft === null ? "" : String(form.draft.lockVersion),
      });
      await (what === "draft" ? saveDraft : saveAndSubmit)(actor, input);
      return;
    }
    case "discard": {
      const { draft } = await getEntryForm(actor, { plan: plan.code, ...place });
      if (draft !== null) await discardDraft(actor, refOf(draft));
      return;
    }
    case "withdraw": {
      const { submitted } = await getEntryForm(actor, { plan: plan.code, ...place });
      if (submitted !== null) await withdrawSubmission(actor, refOf(submitted));
      return;
    }
    case "approve":
    case "return": {
      // Now and then one's own are among them: then nothing at all may be decided.
      const cells = (await listSubmitted(actor, plan.code))
        .filter(({ own }) => !own || value % 5 === 0)
        .map(({ revision }) => refOf(revision));
      await reviewTogether(actor, { decision: what, note: "请核对", cells });
      return;
    }
    case "close":
      return decide("closed");
    case "reopen":
      return decide("reopened");
    case "release": {
      const [latest] = await listReleases(actor, plan.code);
      await makeRelease(actor, plan.code, {
        ...{ note: "说明", correctionNote: "更正", acknowledged: true },
        expectedNumber: (latest?.number ?? 0) + 1,
      });
    }
  }
}

const rowsOf = (plan: TestPlan) =>
  readSnapshot((tx) =>
    tx.revision.findMany({
      where: { figure: { planId: plan.id } },
      include: { figure: { select: { year: true } } },
    }),
  );
const stateOf = (plan: TestPlan, year: number) =>
  readSnapshot(async (tx) => yearStateOf(year, await loadYearEvents(tx, plan.id, year)));

const isReviewed = (state: string) => ["approved", "returned", "reference"].includes(state);

describe("any sequence of draft, submit, return, approve, correct, close, reopen and release", () => {
  it("keeps the rules of the domain after every step", async () => {
    let accepted = 0;
    let released = 0;
    let reviewed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
        const plan = await createPlan({ signedBy: admin });
        const frozen = new Map<string, string>();
        const past: { readonly asOf: string; readonly seen: string }[] = [];
        const published: { readonly token: string; readonly seen: string }[] = [];
        const seenAt = async (asOf: string) =>
          JSON.stringify(await getPlanAssessment(admin, plan.code, { asOf }));

        for (const one of steps) {
          const before = await rowsOf(plan);
          const known = frozen.size;
          const closed = new Set<number>();
          for (const year of [2024, 2025]) {
            if ((await stateOf(plan, year)).closed) closed.add(year);
          }
          try {
            await take(plan, one);
            accepted += 1;
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          const after = await rowsOf(plan);

          // Nothing is overwritten or deleted; only drafts go.
          for (const [id, text] of frozen) {
            expect(JSON.stringify(after.find((row) => row.id === id))).toBe(text);
          }
          for (const row of after) {
            if (!isReviewed(row.state)) continue;
            frozen.set(row.id, JSON.stringify(row));
            // Who enters is not who approves; both are named with the time.
            expect(row.reviewerId).not.toBeNull();
            expect(row.reviewerId).not.toBe(row.authorId);
            expect(row.reviewedAt).not.toBeNull();
          }
          // A closed year takes nothing in.
          for (const row of after.filter(({ figure }) => closed.has(figure.year))) {
            const old = before.find(({ id }) => id === row.id);
            expect(old).toBeDefined();
            if (row.state !== old?.state) expect(["draft", "returned"]).toContain(row.state);
          }
          // What was known on a past instant is shown again; what was released stays as it was.
          for (const { asOf, seen } of past) expect(await seenAt(asOf)).toBe(seen);
          for (const { token, seen } of published) expect(await publicView(token)).toBe(seen);

          const latest = (await listReleases(admin, plan.code))[0];
          if (latest !== undefined && latest.number > published.length) {
            const { number: release } = latest;
            const { token } = await createLink(admin, plan.code, {
              ...{ label: "链接", expiresAt: null, release },
            });
            published.push({ token, seen: await publicView(token) });
            released += 1;
            // Only released values reach the link: those that were approved at its instant.
            expect(JSON.parse(await publicView(token))).toMatchObject({ asOf: latest.instant });
          }
          reviewed += frozen.size - known;
          const asOf = new Date().toISOString();
          past.push({ asOf, seen: await seenAt(asOf) });
          // The next step belongs to a later instant.
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      }),
      { numRuns: 12, seed: 20261123 },
    );
    expect(accepted).toBeGreaterThan(30);
    expect(reviewed).toBeGreaterThan(8);
    expect(released).toBeGreaterThan(3);
  }, 120_000);
});

async function publicView(token: string): Promise<string> {
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  return JSON.stringify(await getReleasedAssessment(scope));
}
