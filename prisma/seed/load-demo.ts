import "server-only";

import { CURRENT_METHOD } from "@/lib/assessment/method";
import { recordAudit } from "@/lib/audit/record-audit";
import { preparingTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { submitEntries } from "@/lib/register/write-entries";
import { sealRelease } from "@/lib/releases/seal-release";
import { LATER_REVISIONS } from "@/prisma/data/illustrative/illustrative-corrections";
import { ILLUSTRATIVE_FIGURES } from "@/prisma/data/illustrative/illustrative-figures";
import {
  ALLOCATION_BASELINES,
  ALLOCATIONS,
  ILLUSTRATIVE_PLAN,
  ILLUSTRATIVE_SUCCESSOR,
  RAISED_TARGET,
} from "@/prisma/data/illustrative/illustrative-plan";
import { ILLUSTRATIVE_PEOPLE, WAITING_NOTE } from "@/prisma/data/illustrative/illustrative-people";
import { ILLUSTRATIVE_RECORDS } from "@/prisma/data/illustrative/illustrative-records";
import { WAITING_ENTRIES, WAITING_SINCE } from "@/prisma/data/illustrative/illustrative-register";
import { SAMPLE_FIGURES, SAMPLE_PLAN } from "@/prisma/data/illustrative/sample-province";
import type { FigureData, PlanData } from "@/prisma/data/plan-data";
import { ensurePlan, type PlanIds } from "@/lib/plan-files/store/ensure-plan";
import type { Signature } from "@/lib/plan-files/store/signature";
import {
  ensureBaselines,
  ensureBridges,
  ensureTargets,
} from "@/lib/plan-files/store/ensure-targets";

import { ensureRecords, submitRecord, type RecordAdoption } from "./ensure-records";
import { attachDemoEvidence, demoEvidenceRelease } from "./demo-evidence";
import { joinDemoUnits, setDemoRules } from "./demo-units";
import { requireDemoMembers, type DemoMemberIds } from "./ensure-demo-members";
import { writeDemoRevision } from "./write-demo-revision";

interface Step {
  at: string;
  run: () => Promise<void>;
}

interface DemoRelease {
  number: number;
  at: string;
  note: string;
  correctionNote: string | null;
}

const PLAN_MADE_AT = "2023-12-01T02:00:00.000Z";
const ALLOCATED_AT = "2024-03-01T02:00:00.000Z";
const TARGET_RAISED_AT = "2025-06-15T02:00:00.000Z";

const SUCCESSOR_MADE_AT = "2025-11-05T02:00:00.000Z";
const SAMPLE_MADE_AT = "2025-01-15T02:00:00.000Z";
const SAMPLE_REPORTED_AT = "2026-02-24T03:00:00.000Z";
const SAMPLE_RELEASE: DemoRelease = {
  number: 1,
  at: "2026-03-05T02:00:00.000Z",
  note: "演示：示例省2025年度发布版，全部为示例数据。",
  correctionNote: null,
};

const RELEASES: readonly DemoRelease[] = [
  {
    number: 1,
    at: "2025-03-01T02:00:00.000Z",
    note: "演示：2024年度发布版，全部为示例数据。",
    correctionNote: null,
  },
  {
    number: 2,
    at: "2026-03-01T02:00:00.000Z",
    note: "演示：2025年度发布版，全部为示例数据。",
    correctionNote: "演示：2024年全省产业规模由918亿元更正为930亿元；行业大模型目标值有调整。",
  },
];

/**
 * Loads the illustrative plan with a history of approvals and two releases, the plan that follows it and one of
 * another province. What is there already is left alone, with whatever its users entered.
 * @throws Error where the database holds published figures, or the demonstration's accounts are missing
 */
export async function loadDemo(): Promise<void> {
  await preparingTransaction(loadDemoIn);
}

/** Loads the demonstration as `loadDemo` does, inside a larger transaction. */
export async function loadDemoIn(tx: WriteTransaction): Promise<void> {
  await loadActionPlan(tx);
  await loadSuccessor(tx);
  await loadSampleProvince(tx);
}

async function loadActionPlan(tx: WriteTransaction): Promise<void> {
  if (await isLoaded(tx, ILLUSTRATIVE_PLAN)) return;
  const members = await requireDemoMembers(tx);
  const signed = (at: string): Signature => ({ memberId: members.admin, at: new Date(at) });
  const ids = await ensurePlan(tx, ILLUSTRATIVE_PLAN, signed(PLAN_MADE_AT));

  const steps: Step[] = [
    { at: PLAN_MADE_AT, run: () => announce(tx, ids, signed(PLAN_MADE_AT)) },
    { at: ALLOCATED_AT, run: () => allocate(tx, ids, signed(ALLOCATED_AT)) },
    {
      at: TARGET_RAISED_AT,
      run: () => ensureTargets(tx, ids, [RAISED_TARGET], signed(TARGET_RAISED_AT)),
    },
    ...RELEASES.map((release) => ({
      at: release.at,
      run: () => publish(tx, ids, release, signed(release.at)),
    })),
    ...ILLUSTRATIVE_FIGURES.map((figure) => {
      const at = approvedAt(figure);
      const first = { ...figure, state: "approved", author: "analyst", at } as const;
      const revision = { ...first, reason: null, returnNote: null };
      return { at, run: () => writeDemoRevision(tx, ids, members, revision) };
    }),
    ...ILLUSTRATIVE_RECORDS.map(({ at, records }) => ({
      at,
      run: () => ensureRecords(tx, ids.plan, records, adoptedBy(members, at)),
    })),
    { at: WAITING_SINCE, run: () => submitWaiting(tx, ids, members) },
    ...ILLUSTRATIVE_PEOPLE.map(({ at, by, records }) => ({
      at,
      run: () => ensureRecords(tx, ids.plan, records, adoptedBy(members, at, by)),
    })),
    {
      at: EVIDENCE_ATTACHED_AT,
      run: () => attachDemoEvidence(tx, ids.plan, members, new Date(EVIDENCE_ATTACHED_AT)),
    },
    {
      at: EVIDENCE_RELEASED_AT,
      run: async () => {
        const records = await demoEvidenceRelease(tx, ids.plan);
        await ensureRecords(
          tx,
          ids.plan,
          records,
          adoptedBy(members, EVIDENCE_RELEASED_AT, "admin"),
        );
      },
    },
    { at: UNITS_JOINED_AT, run: () => joinDemoUnits(tx, members, new Date(UNITS_JOINED_AT)) },
    {
      at: RULES_SET_AT,
      run: () =>
        setDemoRules(
          tx,
          { id: ids.plan, code: ILLUSTRATIVE_PLAN.plan.code },
          members,
          new Date(RULES_SET_AT),
        ),
    },
    {
      at: NOTE_WAITS_SINCE,
      run: () =>
        submitRecord(tx, ids.plan, WAITING_NOTE, {
          authorId: members.analyst2,
          at: new Date(NOTE_WAITS_SINCE),
        }),
    },
    ...LATER_REVISIONS.map((later) => ({
      at: later.at,
      run: () => writeDemoRevision(tx, ids, members, { ...later, flag: null, note: null }),
    })),
  ];
  // Run in the order of their instants, so that the audit trail reads like one that grew.
  for (const { run } of steps.sort((a, b) => a.at.localeCompare(b.at))) await run();
}

async function submitWaiting(
  tx: WriteTransaction,
  ids: PlanIds,
  { analyst }: DemoMemberIds,
): Promise<void> {
  const changes = WAITING_ENTRIES.map((entry) => ({ ...entry, reason: null }));
  await submitEntries(tx, ids.plan, changes, { actorId: analyst, at: new Date(WAITING_SINCE) });
}

/** The analyst says, or of who does what the administrator; the reviewer adopts. */
function adoptedBy(
  members: DemoMemberIds,
  at: string,
  by: "admin" | "analyst" = "analyst",
): RecordAdoption {
  return { authorId: members[by], reviewerId: members.reviewer, at: new Date(at) };
}

/** Units are approved the day before, the rules come after the second release. */
const UNITS_JOINED_AT = "2024-03-07T03:00:00.000Z";
const EVIDENCE_ATTACHED_AT = "2024-03-08T02:00:00.000Z";
const EVIDENCE_RELEASED_AT = "2024-03-09T02:00:00.000Z";
const RULES_SET_AT = "2026-04-01T02:00:00.000Z";

const NOTE_WAITS_SINCE = "2026-05-12T02:00:00.000Z";

async function isLoaded(tx: WriteTransaction, { plan }: PlanData): Promise<boolean> {
  const found = await tx.plan.findUnique({ where: { code: plan.code } });
  return found?.illustrative === true;
}

/** Loads the plan that follows: its targets, and no figure yet. */
async function loadSuccessor(tx: WriteTransaction): Promise<void> {
  if (await isLoaded(tx, ILLUSTRATIVE_SUCCESSOR)) return;
  const { admin } = await requireDemoMembers(tx);
  const by = { memberId: admin, at: new Date(SUCCESSOR_MADE_AT) };
  const ids = await ensurePlan(tx, ILLUSTRATIVE_SUCCESSOR, by);
  await ensureTargets(tx, ids, ILLUSTRATIVE_SUCCESSOR.targets, by);
}

/** Loads another province: a rank, a share and a range, its first year reported and released. */
async function loadSampleProvince(tx: WriteTransaction): Promise<void> {
  if (await isLoaded(tx, SAMPLE_PLAN)) return;
  const members = await requireDemoMembers(tx);
  const made = { memberId: members.admin, at: new Date(SAMPLE_MADE_AT) };
  const ids = await ensurePlan(tx, SAMPLE_PLAN, made);
  await ensureTargets(tx, ids, SAMPLE_PLAN.targets, made);
  await ensureBaselines(tx, ids, SAMPLE_PLAN.baselines, made);
  const first = { state: "approved", author: "analyst", reason: null, returnNote: null } as const;
  for (const figure of SAMPLE_FIGURES) {
    await writeDemoRevision(tx, ids, members, { ...figure, ...first, at: SAMPLE_REPORTED_AT });
  }
  const published = { memberId: members.admin, at: new Date(SAMPLE_RELEASE.at) };
  await publish(tx, ids, SAMPLE_RELEASE, published);
}

/**
 * Gives the instant at which a figure is approved: early in the year after its own, except for those of 2022 and
 * for one that comes only after the second release.
 */
function approvedAt({ indicator, year }: FigureData): string {
  if (year === 2022) return "2023-12-05T03:00:00.000Z";
  if (year === 2025 && indicator === "listed-firms") return "2026-04-10T03:00:00.000Z";
  return `${year + 1}-02-20T03:00:00.000Z`;
}

async function announce(tx: WriteTransaction, ids: PlanIds, by: Signature): Promise<void> {
  await ensureTargets(tx, ids, ILLUSTRATIVE_PLAN.targets, by);
  await ensureBaselines(tx, ids, ILLUSTRATIVE_PLAN.baselines, by);
  await ensureBridges(tx, ids, ILLUSTRATIVE_PLAN.bridges, by);
}

async function allocate(tx: WriteTransaction, ids: PlanIds, by: Signature): Promise<void> {
  await ensureTargets(tx, ids, ALLOCATIONS, by);
  await ensureBaselines(tx, ids, ALLOCATION_BASELINES, by);
}

async function publish(
  tx: WriteTransaction,
  ids: PlanIds,
  { number, note, correctionNote }: DemoRelease,
  by: Signature,
): Promise<void> {
  const id = newId();
  const who = { planId: ids.plan, createdById: by.memberId, instant: by.at };
  const release = { number, note, correctionNote, methodVersion: CURRENT_METHOD.version };
  await tx.release.create({ data: { id, ...who, ...release } });
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: ids.plan } });
  const sealed = { id, planCode: plan.code, ...release, instant: by.at.toISOString() };
  const hash = await sealRelease(tx, sealed, by.at);
  await recordAudit(tx, {
    at: by.at,
    actorId: by.memberId,
    action: "release.made",
    subjectType: "release",
    subjectId: id,
    detail: { plan: plan.code, number, methodVersion: CURRENT_METHOD.version, seal: hash },
  });
}
