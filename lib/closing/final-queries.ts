import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { assessOnce } from "@/lib/assessment/load/assess-once";
import { loadInput } from "@/lib/assessment/load/load-input";
import { loadReleasedInput } from "@/lib/assessment/load/load-released-input";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { CURRENT_METHOD, methodOf, type Method } from "@/lib/assessment/method";
import { sharedInput } from "@/lib/assessment/load/shared-input";
import type { AssessmentInput, PlanAssessment } from "@/lib/assessment/types";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { canReadRelease } from "@/lib/access/link-policy";
import type { PublicScope } from "@/lib/access/public-scope";
import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { ReleaseSeal } from "@/lib/vocabulary/release";

import { loadBaselineOrigins } from "./load-baseline-origins";
import type { FinalAssessment, Successor } from "./takeover";

/**
 * Assesses a plan at its end as members see it: everything approved by `asOf` (now where not given), judged for
 * the plan's last year.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getFinalAssessment(
  actor: Actor,
  planCode: string,
  clock: { asOf?: Instant | undefined } = {},
): Promise<FinalAssessment> {
  authorise(canViewWorkspace(actor));
  return assessOnce(["final", planCode], clock.asOf, {
    read: async (tx, asOf) => {
      const now = { asOf, release: null, method: CURRENT_METHOD };
      return {
        input: requireFound(await loadInput(tx, planCode, [asOf]), "plan"),
        successors: await loadSuccessors(tx, planCode, null, () => now, true),
      };
    },
    make: ({ input, successors }, asOf): FinalAssessment => ({
      assessment: assess(input, { asOf, release: null, method: CURRENT_METHOD }),
      successors,
    }),
    saidAt: ({ assessment, successors }, asOf) => ({
      assessment: { ...assessment, asOf },
      successors: successors.map((successor) => ({
        ...successor,
        assessment: { ...successor.assessment, asOf },
      })),
    }),
  });
}

/**
 * Assesses a plan at its end as an open public link shows it. A successor is shown by its own last release up to
 * the instant of the link's release, and not at all without one; of both plans only the indicators that the link
 * shares.
 * @throws DomainError `forbidden`
 */
export async function getReleasedFinalAssessment(scope: PublicScope): Promise<FinalAssessment> {
  authorise(canReadRelease(scope));
  const { planCode, release, indicators } = scope;
  return readSnapshot(async (tx) => ({
    assessment: assess(await loadReleasedInput(tx, scope), {
      asOf: release.instant,
      release: release.number,
      seal: release.seal,
      method: methodOf(release.methodVersion),
    }),
    successors: await loadSuccessors(tx, planCode, indicators, (releases) => {
      const last = releases.find(({ instant }) => instant <= new Date(release.instant));
      return last === undefined
        ? null
        : {
            asOf: last.instant.toISOString(),
            release: last.number,
            method: methodOf(last.methodVersion),
          };
    }),
  }));
}

interface Moment {
  asOf: Instant;
  release: number | null;
  /** Absent for a member's view and for a successor, whose own release has a page of its own. */
  seal?: ReleaseSeal | null;
  method: Method;
}

function assess(
  input: AssessmentInput,
  { asOf, release, seal = null, method }: Moment,
): PlanAssessment {
  return assessPlan(input, { asOf, year: input.plan.endYear, release, seal }, method);
}

interface ReleaseRow {
  number: number;
  instant: Date;
  methodVersion: number;
}

/**
 * Assesses the plans that continue a plan. `momentOf` gets a successor's releases, newest first, and says as of
 * when that plan is shown, null where it is not shown at all. `codes` are the indicators kept; null keeps all.
 * `withNames` adds who took a baseline over, which is for members only.
 */
async function loadSuccessors(
  tx: ReadTransaction,
  planCode: string,
  codes: readonly string[] | null,
  momentOf: (releases: readonly ReleaseRow[]) => Moment | null,
  withNames = false,
): Promise<readonly Successor[]> {
  const rows = await tx.plan.findMany({
    where: { predecessor: { code: planCode } },
    orderBy: [{ position: "asc" }, { code: "asc" }],
    select: {
      code: true,
      releases: {
        orderBy: { number: "desc" },
        select: { number: true, instant: true, methodVersion: true },
      },
    },
  });
  const successors: Successor[] = [];
  for (const { code, releases } of rows) {
    const moment = momentOf(releases);
    if (moment === null) continue;
    const found = requireFound(await loadInput(tx, code, [moment.asOf]), "plan");
    // Who does what in a successor stands on its own pages.
    const input = { ...sharedInput(found, codes), people: [] };
    const { asOf, release, method } = moment;
    const assessment = assessPlan(input, { asOf, release }, method);
    const origins = withNames ? await loadBaselineOrigins(tx, code, asOf) : [];
    successors.push({ assessment, bridges: input.bridges, origins });
  }
  return successors;
}
