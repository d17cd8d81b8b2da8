import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { databaseFile } from "@/lib/config/database-url";
import { createLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import type { Actor } from "@/lib/access/types";
import { listReleases } from "@/lib/releases/queries";
import { DOMAIN_RULES, type Sight } from "@/tests/support/cycle/rules";
import {
  cycleStep,
  takeStep,
  yearOf,
  type CycleStep,
  type CycleWorld,
} from "@/tests/support/cycle/steps";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let people: Omit<CycleWorld, "plan">;
let admin: Actor;
let official: Actor;
let file: Database.Database;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "管理员王某" });
  const second = await createMember("admin", { name: "管理员李某" });
  const analyst = await createMember("analyst", { name: "填报人张某" });
  const reviewer = await createMember("reviewer", { name: "审核人赵某" });
  people = { analyst, reviewer, admins: [admin, second] };
  official = await createMember("official", { name: "领导孙某" });
  file = new Database(databaseFile(database.url), { readonly: true });
});
afterAll(async () => {
  file.close();
  await database.cleanup();
});

/** How often each step was not refused, and how often there was something to look at. */
const done = new Map<string, number>();
const seen = { conflicts: 0, bridged: 0, flags: 0, forecasts: 0, corrected: 0, allocations: 0 };

/** One history of one plan, and everything that must stay as it was seen. */
class History {
  readonly #plan: TestPlan;
  readonly #frozen = new Map<string, string>();
  readonly #past: { asOf: string; view: string }[] = [];
  readonly #published: { token: string; view: PlanAssessment }[] = [];

  constructor(plan: TestPlan) {
    this.#plan = plan;
  }

  async step(step: CycleStep): Promise<void> {
    const plan = this.#plan;
    const closed = (await yearOf(plan, 2024)).closed;
    const before = this.#statesOf2024();
    try {
      await takeStep({ plan, ...people }, step);
      done.set(step.what, (done.get(step.what) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    await this.#publish();
    const view = await this.#viewAt();
    const sight: Sight = {
      planId: plan.id,
      file,
      official: view,
      frozen: this.#frozen,
      released: this.#published.map((one) => one.view),
    };
    for (const [rule, check] of Object.entries(DOMAIN_RULES)) {
      try {
        check(sight);
      } catch (error) {
        throw new Error(`Rule ${rule}, after ${JSON.stringify(step)}`, { cause: error });
      }
    }
    if (closed) this.#expectNothingTakenIn(before);
    count(view);
    // Long enough that the next step belongs to a later instant.
    await new Promise((resolve) => setTimeout(resolve, 2));
    const old = this.#past[step.value % Math.max(this.#past.length, 1)];
    if (old !== undefined) await this.#expectUnchanged(old);
    this.#past.push({ asOf: view.asOf, view: JSON.stringify(view) });
  }

  /** Every instant that was ever looked at, and every release, looked at again. */
  async end(): Promise<void> {
    for (const old of this.#past) await this.#expectUnchanged(old);
    for (const { token, view } of this.#published) expect(await publicView(token)).toEqual(view);
    const releases = await listReleases(admin, this.#plan.code);
    for (const [index, { view }] of this.#published.entries()) {
      const earlier = this.#published[index - 1];
      if (earlier === undefined || !corrects(earlier.view, view)) continue;
      seen.corrected += 1;
      const release = releases.find(({ number }) => number === view.release);
      expect(release?.correctionNote).toBe("更正");
    }
  }

  /** A link of its own to each release, as soon as it is there. */
  async #publish(): Promise<void> {
    const { code } = this.#plan;
    const [latest] = await listReleases(admin, code);
    if (latest === undefined || latest.number <= this.#published.length) return;
    const link = { label: "链接", expiresAt: null, release: latest.number };
    const { token } = await createLink(admin, code, link);
    const view = await publicView(token);
    expect([view.asOf, view.release]).toEqual([latest.instant, latest.number]);
    this.#published.push({ token, view });
  }

  async #viewAt(asOf?: string): Promise<PlanAssessment> {
    return getPlanAssessment(official, this.#plan.code, { asOf, year: 2024 });
  }

  async #expectUnchanged({ asOf, view }: { asOf: string; view: string }) {
    expect(JSON.stringify(await this.#viewAt(asOf))).toBe(view);
  }

  #statesOf2024(): ReadonlyMap<string, string> {
    const rows = file
      .prepare(
        `SELECT r."id", r."state" FROM "Revision" r JOIN "Figure" f ON f."id" = r."figureId"
         WHERE f."planId" = ? AND f."year" = 2024`,
      )
      .all(this.#plan.id) as { id: string; state: string }[];
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  #expectNothingTakenIn(before: ReadonlyMap<string, string>): void {
    for (const [id, state] of this.#statesOf2024()) {
      expect(before.has(id)).toBe(true);
      if (state !== before.get(id)) expect(["draft", "returned"]).toContain(state);
    }
  }
}

async function publicView(token: string): Promise<PlanAssessment> {
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  return getReleasedAssessment(scope, { year: 2024 });
}

/** Whether a number that was public is another one, or gone, in the next release. */
function corrects(before: PlanAssessment, after: PlanAssessment): boolean {
  const said = ({ indicators }: PlanAssessment) =>
    indicators.flatMap(({ code, scopes }) =>
      scopes.flatMap(({ scope, series }) =>
        series.map(({ year, calibre, value, flag, qualifier, nature }) => ({
          key: [code, scope, year, calibre].join("|"),
          text: [value, flag, qualifier, nature].join("|"),
        })),
      ),
    );
  const now = new Map(said(after).map(({ key, text }) => [key, text]));
  return said(before).some(({ key, text }) => now.get(key) !== text);
}

function count({ indicators }: PlanAssessment): void {
  for (const { scopes, rest } of indicators) {
    seen.conflicts += rest.filter(({ conflict }) => conflict).length;
    for (const { latest, series, target, scope } of scopes) {
      if (latest?.bridged) seen.bridged += 1;
      if (scope !== "province" && target !== null) seen.allocations += 1;
      seen.flags += series.filter(({ flag }) => flag !== null).length;
      seen.forecasts += series.filter(({ nature }) => nature === "forecast").length;
    }
  }
}

describe("any sequence of draft, submit, return, approve, correct, close, reopen, release, target, bridge, link", () => {
  it("keeps the eight rules of the domain after every step, and the past as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cycleStep, { minLength: 50, maxLength: 50 }), async (steps) => {
        const history = new History(await createPlan({ signedBy: admin }));
        for (const step of steps) await history.step(step);
        await history.end();
      }),
      { numRuns: 5, seed: 20261123, endOnFailure: true },
    );
    // The histories were rich enough for the rules to be tried at all.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
    const all = ["draft", "submit", "withdraw", "discard", "approve", "return", "reference"];
    const rest = ["close", "reopen", "release", "target", "bridge", "unbridge", "link", "revoke"];
    expect([...done.keys()].toSorted()).toEqual([...all, ...rest].toSorted());
  }, 600_000);
});
