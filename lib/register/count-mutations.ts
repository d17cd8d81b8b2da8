import "server-only";

import type { Actor } from "@/lib/access/types";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { storeEntries } from "@/lib/figures/drafts/store-entries";
import { canEnterFigures } from "@/lib/figures/policy";
import { entrySchema, type EntryInput } from "@/lib/figures/schema";
import { WHOLE_KIND } from "@/lib/plans/types";
import { loadRecords } from "@/lib/records/load-records";
import { saveRecord, type StoredVersion } from "@/lib/records/mutations";
import { ofKind } from "@/lib/records/of-kind";
import { canDeclareCount } from "@/lib/records/policy";
import { countEntries, entriesBehind, entriesOf } from "@/lib/records/counted/count-entries";

import type { CountInput, WriteCountInput } from "./count-input";

/**
 * Submits an administrator's decision that the figures of an indicator are the number of its recognised entries, or
 * that they are no more. A second person approves it.
 * @throws DomainError as `saveRecord`, with the names of the form's fields; `invalid` for an indicator without a register
 */
export async function declareCount(actor: Actor, input: CountInput): Promise<StoredVersion> {
  authorise(canDeclareCount(actor));
  const { plan, indicator, source, reasonZh, reasonEn, why, seen, intent } = input;
  const payload = {
    title: { zh: `按台账计数：${indicator}`, en: `Counted from the register: ${indicator}` },
    words: null,
    note: null,
    sources: [source],
    indicators: [indicator],
    scopes: [],
    position: 0,
    reason: { zh: reasonZh, en: reasonEn === "" ? reasonZh : reasonEn },
  };
  const record = { plan, kind: "register-count", code: indicator, payload } as const;
  const withdrawn = intent === "end";
  return saveRecord(actor, { ...record, withdrawn, reason: why, seen }, "submit").catch(
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.code, error.reference, formFields(error.fields));
    },
  );
}

const FORM_FIELDS: Readonly<Record<string, string>> = {
  "reason.zh": "reasonZh",
  "reason.en": "reasonZh",
  reason: "why",
  sources: "source",
  "sources.0": "source",
  indicators: "_form",
};

function formFields(fields: DomainError["fields"]): DomainError["fields"] {
  return Object.fromEntries(
    Object.entries(fields).map(([field, messages]) => [FORM_FIELDS[field] ?? field, messages]),
  );
}

/**
 * Writes the number of recognised entries into drafts of a year, for the province and every part that claims one: from
 * there they go the way of any figure, and say where they come from. Gives how many; a figure that is that number
 * already is left alone.
 * @throws DomainError `forbidden`; `invalid` for an indicator that is not counted from its register; whatever
 * `storeEntries` throws
 */
export async function writeCount(actor: Actor, input: WriteCountInput): Promise<number> {
  authorise(canEnterFigures(actor));
  return writeTransaction(async (tx) => {
    const { records } = await loadRecords(tx, input.plan, new Date().toISOString());
    const decision = ofKind(records, "register-count").find(({ payload }) =>
      payload.indicators.includes(input.indicator),
    );
    if (decision === undefined) throw notCounted();
    const behind = entriesBehind(ofKind(records, "entry"), input.indicator);
    const target = requireFound(
      await tx.target.findFirst({
        where: {
          indicator: { code: input.indicator, plan: { code: input.plan } },
          scope: { kind: WHOLE_KIND },
        },
        orderBy: { version: "desc" },
        include: { calibre: true, indicator: { include: { plan: { include: { scopes: true } } } } },
      }),
      "record",
    );
    if (target.calibre === null) throw notCounted();
    const cells: EntryInput[] = [];
    for (const scope of target.indicator.plan.scopes) {
      const own = entriesOf(behind, scope);
      const { recognised } = countEntries(own, input.year);
      const place = { scope: scope.code, calibre: target.calibre.code };
      const adopted = await adoptedIn(tx, input, place);
      // A part that claims nothing has no figure; one that claims nothing any more has none left, which is 0.
      if (own.length === 0 && scope.kind !== WHOLE_KIND && adopted === null) continue;
      if (adopted !== null && adopted.value === String(recognised)) continue;
      cells.push(
        entrySchema.parse({
          ...place,
          plan: input.plan,
          indicator: input.indicator,
          year: String(input.year),
          value: String(recognised),
          nature: "actual",
          source: decision.payload.sources[0] ?? "",
          evidence: `按台账计数：截至${input.year}年，台账已认定 ${recognised} 项。`,
          publicNoteZh: `按台账计数：截至${input.year}年，台账已认定 ${recognised} 项`,
          publicNoteEn: `Counted from the register: ${recognised} recognised by the end of ${input.year}`,
          reason: adopted === null ? "" : "按台账计数：台账有变化",
          basedOn: adopted?.id ?? "",
        }),
      );
    }
    if (cells.length > 0) await storeCount(tx, actor, input.plan, cells);
    return cells.length;
  });
}

/** Nothing was typed here, so a draft of one's own that stands in the way is not spoken of as another window's. */
async function storeCount(
  tx: WriteTransaction,
  actor: Actor,
  plan: string,
  cells: readonly EntryInput[],
): Promise<void> {
  try {
    await storeEntries(tx, actor, plan, cells, "save", new Date());
  } catch (error) {
    const isOwnDraft =
      error instanceof DomainError && error.reference.key === "figures.conflict.draftElsewhere";
    throw isOwnDraft ? new DomainError("conflict", { key: "register.errors.ownDraft" }) : error;
  }
}

async function adoptedIn(
  tx: WriteTransaction,
  { plan, indicator, year }: WriteCountInput,
  { scope, calibre }: { scope: string; calibre: string },
): Promise<{ id: string; value: string | null } | null> {
  const row = await tx.revision.findFirst({
    where: {
      state: "approved",
      undone: null,
      figure: {
        plan: { code: plan },
        indicator: { code: indicator },
        scope: { code: scope },
        calibre: { code: calibre },
        year,
      },
    },
    orderBy: [{ reviewedAt: "desc" }, { number: "desc" }],
    select: { id: true, value: true },
  });
  return row === null ? null : { id: row.id, value: row.value?.toString() ?? null };
}

function notCounted(): DomainError {
  return new DomainError(
    "invalid",
    { key: "errors.invalid" },
    {
      _form: [{ key: "register.count.notCounted" }],
    },
  );
}
