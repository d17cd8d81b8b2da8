import "server-only";

import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { checkedSources } from "@/lib/plans/checked-source";
import { toSource } from "@/lib/plans/plan-rows";
import { loadRecords } from "@/lib/records/load-records";
import { ofKind } from "@/lib/records/of-kind";
import {
  canDecideVersion,
  canEditVersion,
  canTakeBackVersion,
  canWriteRecords,
  type VersionState,
} from "@/lib/records/policy";
import { readPayload } from "@/lib/records/schemas";
import { namedSources } from "@/lib/records/shared-records";
import { toCheck } from "@/lib/records/source-check";

import type { OpenCheck, SourceDesk, SourceRow } from "./types";

/**
 * Reads the sources that a plan uses with their checks, those that nobody has opened first. Somebody else's draft is
 * nobody's business.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getSourceDesk(actor: Actor, planCode: string): Promise<SourceDesk> {
  authorise(canViewWorkspace(actor));
  return readSnapshot(async (tx) => {
    const plan = requireFound(await tx.plan.findUnique({ where: { code: planCode } }), "plan");
    const { records } = await loadRecords(tx, planCode, new Date().toISOString());
    const named = records.flatMap(namedSources);
    const ofPlan = { indicator: { planId: plan.id } };
    const figures = { state: "approved", figure: { planId: plan.id } };
    const sources = await tx.source.findMany({
      where: {
        OR: [
          { key: { in: [...new Set(named)] } },
          { targets: { some: ofPlan } },
          { baselines: { some: ofPlan } },
          { revisions: { some: figures } },
        ],
      },
      orderBy: [{ createdAt: "asc" }, { key: "asc" }],
      include: {
        _count: {
          select: {
            revisions: { where: figures },
            targets: { where: ofPlan },
            baselines: { where: ofPlan },
          },
        },
      },
    });
    const checks = ofKind(records, "source-check");
    const shown = checkedSources(sources.map(toSource), checks.map(toCheck));
    const versions = await loadVersions(tx, actor, plan.id);
    const rows = sources.flatMap((row, index): SourceRow[] => {
      const source = shown[index];
      // Made up for the demonstration: there is nothing to open.
      if (source === undefined || source.grade === "X") return [];
      const { revisions, targets, baselines } = row._count;
      const uses = {
        figures: revisions,
        targets: targets + baselines,
        records: named.filter((key) => key === row.key).length,
      };
      return [{ source, uses, ...(versions.get(row.key) ?? UNCHECKED) }];
    });
    const isChecked = ({ source }: SourceRow) => (source.check === undefined ? 0 : 1);
    return {
      rows: rows.toSorted((one, other) => isChecked(one) - isChecked(other)),
      mayWrite: canWriteRecords(actor),
    };
  });
}

const UNCHECKED = { checkedBy: null, open: null, returned: null, last: 0 } as const;

type OfVersions = Pick<SourceRow, "checkedBy" | "open" | "returned" | "last">;

async function loadVersions(
  tx: ReadTransaction,
  actor: Actor,
  planId: string,
): Promise<ReadonlyMap<string, OfVersions>> {
  const rows = await tx.recordVersion.findMany({
    where: { record: { planId, kind: "source-check" } },
    orderBy: { number: "asc" },
    include: {
      record: { select: { code: true } },
      author: { select: { name: true } },
      reviewer: { select: { name: true } },
    },
  });
  const found = new Map<string, OfVersions>();
  for (const row of rows) {
    const payload = readPayload("source-check", row.payload);
    const key = payload.sources[0] ?? row.record.code;
    const before = found.get(key) ?? UNCHECKED;
    if (row.state === "draft" || row.state === "submitted") {
      const isHidden = row.state === "draft" && row.authorId !== actor.id;
      if (!isHidden) found.set(key, { ...before, open: toOpen(actor, row, payload) });
      continue;
    }
    const by = { author: row.author.name, reviewer: row.reviewer?.name ?? "" };
    const checkedBy = row.state === "approved" ? (row.withdrawn ? null : by) : before.checkedBy;
    const isOwn = row.state === "returned" && row.authorId === actor.id;
    const returned = isOwn ? { note: row.returnNote ?? "", by: by.reviewer, payload } : null;
    found.set(key, { ...before, checkedBy, returned, last: row.number });
  }
  return found;
}

interface OpenRow {
  id: string;
  lockVersion: number;
  state: string;
  authorId: string;
  author: { name: string };
}

function toOpen(actor: Actor, row: OpenRow, payload: OpenCheck["payload"]): OpenCheck {
  const owned = { state: row.state as VersionState, authorId: row.authorId };
  return {
    version: row.id,
    lockVersion: row.lockVersion,
    state: owned.state,
    author: row.author.name,
    isOwn: row.authorId === actor.id,
    mayEdit: canEditVersion(actor, owned),
    mayTakeBack: canTakeBackVersion(actor, owned),
    mayDecide: canDecideVersion(actor, owned),
    payload,
  };
}
