import "server-only";

import type { ReadTransaction, WriteTransaction } from "@/lib/db/client";
import { DomainError, requireFound } from "@/lib/errors/domain-error";
import { isSameThing, type Thing } from "@/lib/vocabulary/same-thing";

import { checkPayload, loadKnownCodes } from "./check-payload";
import { recordsInForce } from "./in-force";
import { loadVersions } from "./load-versions";
import { ofKind } from "./of-kind";
import { readPayload, type RecordKind } from "./schemas";

/** Later than every approval. */
const ALL_TIME = "9999-12-31T00:00:00.000Z";

/** A submitted version that is to be approved. */
interface Submitted {
  id: string;
  payload: string;
  withdrawn: boolean;
  record: { kind: string; code: string };
}

/**
 * Checks submitted versions of a plan once more before they are approved together: what they name may have become
 * otherwise since, and a thing of the register counts once. Gives the refusal of each that cannot be approved, by its
 * id; the others can, also without those.
 */
export async function findRefusedVersions(
  tx: WriteTransaction,
  planId: string,
  versions: readonly Submitted[],
): Promise<ReadonlyMap<string, DomainError>> {
  const refused = new Map<string, DomainError>();
  const known = await loadKnownCodes(tx, planId);
  for (const { id, payload, withdrawn, record } of versions) {
    const kind = record.kind as RecordKind;
    try {
      const of = { planId, kind, code: record.code, withdrawn };
      await checkPayload(tx, of, JSON.parse(payload), known);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const _form = Object.values(error.fields).flat();
      refused.set(id, new DomainError("conflict", { key: "records.errors.stale" }, { _form }));
    }
  }
  const entries = versions.filter(({ record }) => record.kind === "entry");
  if (entries.length === 0) return refused;
  const inForce = await loadThings(tx, planId);
  // An entry that is refused keeps what it said before, and that may be what another says now: until none is left.
  for (;;) {
    const left = entries.filter(({ id }) => !refused.has(id));
    const doubles = findDoubles(inForce, left);
    for (const [id, error] of doubles) refused.set(id, error);
    if (doubles.size === 0) return refused;
  }
}

type CodedThing = Thing & { readonly code: string };

/** Things of the plan's register that are in force. */
async function loadThings(tx: ReadTransaction, planId: string): Promise<readonly CodedThing[]> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { code: true } });
  const versions = await loadVersions(tx, requireFound(plan, "plan").code, ALL_TIME, ["entry"]);
  return ofKind(recordsInForce(versions, ALL_TIME), "entry").map(({ code, payload }) => ({
    ...payload,
    code,
  }));
}

/**
 * Finds the entries that would be the same thing as another once all of them were approved; of two among them each, for
 * nobody has decided which one stays.
 */
function findDoubles(
  inForce: readonly CodedThing[],
  entries: readonly Submitted[],
): ReadonlyMap<string, DomainError> {
  const things = new Map(inForce.map((thing) => [thing.code, thing]));
  for (const { payload, withdrawn, record } of entries) {
    if (withdrawn) things.delete(record.code);
    else things.set(record.code, { ...readPayload("entry", payload), code: record.code });
  }
  // Nothing else can be the same: a register may have thousands, approved at once.
  const byKey = new Map<string, CodedThing[]>();
  for (const thing of things.values()) {
    for (const key of keysOf(thing)) {
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [thing]);
      else alike.push(thing);
    }
  }
  const doubles = new Map<string, DomainError>();
  for (const { id, withdrawn, record } of entries) {
    const one = things.get(record.code);
    if (withdrawn || one === undefined) continue;
    const alike = keysOf(one).flatMap((key) => byKey.get(key) ?? []);
    const other = alike.find((thing) => thing.code !== one.code && isSameThing(one, thing));
    if (other === undefined) continue;
    const values = {
      nameZh: one.title.zh,
      nameEn: one.title.en,
      otherZh: other.title.zh,
      otherEn: other.title.en,
    };
    doubles.set(id, new DomainError("conflict", { key: "register.errors.doubled", values }));
  }
  return doubles;
}

/** What two things of a register may share where they are one. */
function keysOf({ title, organisationCode }: Thing): readonly string[] {
  return [title.zh.trim(), ...(organisationCode === null ? [] : [organisationCode])];
}
