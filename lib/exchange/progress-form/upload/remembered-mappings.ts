import "server-only";

import { recordAudits } from "@/lib/audit/record-audit";
import type { ReadTransaction, WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { requireFound } from "@/lib/errors/domain-error";
import type { KeptMapping } from "@/lib/exchange/progress-form/mapping/sheet-group";

import { keptMappingSchema, type ToRemember } from "./kept-schema";

export interface RememberedMapping {
  id: string;
  kept: KeptMapping;
  memberName: string;
  /** When it was chosen, as an instant of ISO 8601. */
  chosenAt: string;
}

/** Reads the mappings of a plan for tables with these headings; one that can no longer be read is left out. */
export async function loadRemembered(
  tx: ReadTransaction,
  planId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RememberedMapping>> {
  const rows = await tx.tableMapping.findMany({
    where: { planId, headings: { in: [...keys] } },
    include: { member: { select: { name: true } } },
  });
  return new Map(
    rows.flatMap(({ id, headings, mapping, member, chosenAt }) => {
      const kept = keptMappingSchema.safeParse(JSON.parse(mapping));
      if (!kept.success) return [];
      const remembered = {
        id,
        kept: kept.data,
        memberName: member.name,
        chosenAt: chosenAt.toISOString(),
      };
      return [[headings, remembered] as const];
    }),
  );
}

/** Remembers mappings that were new or chosen anew, with their audit events; equal ones stay as they are. */
export async function rememberMappings(
  tx: WriteTransaction,
  plan: { id: string; code: string },
  chosen: ToRemember,
  { actorId, at }: { actorId: string; at: Date },
): Promise<void> {
  for (const { key, text, kept } of chosen) {
    const planId = plan.id;
    const where = { planId_headings: { planId, headings: key } };
    const before = await tx.tableMapping.findUnique({ where });
    const mapping = JSON.stringify(kept);
    if (before?.mapping === mapping) continue;
    const now = { mapping, headingsText: text, memberId: actorId, chosenAt: at };
    const id = before?.id ?? newId();
    await tx.tableMapping.upsert({
      where,
      create: { id, planId, headings: key, ...now },
      update: now,
    });
    const detail = { mapping: id, headings: text.slice(0, 200) };
    const event = { at, actorId, subjectType: "plan", subjectId: plan.code, detail };
    await recordAudits(tx, [{ ...event, action: "mapping.remembered" }]);
  }
}

/** Forgets the mapping for tables with these headings, with its audit event; nothing where there is none. */
export async function forgetMapping(
  tx: WriteTransaction,
  plan: { id: string; code: string },
  key: string,
  { actorId, at }: { actorId: string; at: Date },
): Promise<void> {
  const where = { planId_headings: { planId: plan.id, headings: key } };
  const before = await tx.tableMapping.findUnique({ where });
  if (before === null) return;
  await tx.tableMapping.delete({ where });
  const detail = { mapping: before.id, headings: before.headingsText.slice(0, 200) };
  const event = { at, actorId, subjectType: "plan", subjectId: plan.code, detail };
  await recordAudits(tx, [{ ...event, action: "mapping.forgotten" }]);
}

/** Finds the plan that mappings are remembered for. @throws DomainError `not-found` */
export async function planRow(
  tx: ReadTransaction,
  code: string,
): Promise<{ id: string; code: string }> {
  const select = { id: true, code: true } as const;
  return requireFound(await tx.plan.findUnique({ where: { code }, select }), "plan");
}
