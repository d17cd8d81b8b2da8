import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { authorise, DomainError, requireFound, type MessageRef } from "@/lib/errors/domain-error";
import { chinaDay } from "@/lib/i18n/china-time";
import { loadRecords } from "@/lib/records/load-records";
import { saveRecord, type StoredVersion } from "@/lib/records/mutations";
import { ofKind } from "@/lib/records/of-kind";
import { canWriteRecords } from "@/lib/records/policy";
import { readPayload, type Payload } from "@/lib/records/schemas";

import type { EntryInput } from "./entry-input";
import { NameBook, placeNames, type Named } from "./find-near";
import { loadCatalogue, loadOpenEntries } from "./load-register";
import { readTypedEntry, type TypedProblem } from "./typed-entry";

/**
 * Saves or submits one entry as its form has it. A thing that is there already is refused; one with a name like
 * another's asks why it is not the same.
 * @throws DomainError as `saveRecord`, with the names of the form's fields
 */
export async function saveEntry(
  actor: Actor,
  input: EntryInput,
): Promise<StoredVersion & { code: string }> {
  authorise(canWriteRecords(actor));
  const { code, payload } = await readSnapshot(async (tx) => {
    const { planId, ...catalogue } = await loadCatalogue(tx, input.plan);
    const stored =
      input.code === ""
        ? null
        : requireFound(
            await tx.recordVersion.findFirst({
              where: {
                record: { planId, kind: "entry", code: input.code },
                OR: [{ state: { not: "draft" } }, { authorId: actor.id }],
              },
              orderBy: { number: "desc" },
            }),
            "record",
          );
    const before = stored === null ? null : readPayload("entry", stored.payload);
    const indicators = indicatorsOf(input.indicator, before);
    const known = catalogue.indicators.map(({ code: one }) => one);
    if (
      indicators.some((one) => !known.includes(one) && before?.indicators.includes(one) !== true)
    ) {
      throw invalid({ indicator: [{ key: "records.errors.unknown" }] });
    }
    const position =
      before?.position ?? (await tx.planRecord.count({ where: { planId, kind: "entry" } }));
    const typed = { ...input, name: input.nameZh, scopes: input.scopes.join("、") };
    const read = readTypedEntry(typed, catalogue, {
      indicators,
      position,
      today: chinaDay(Date.now()),
    });
    if (read.payload === null) throw invalid(byField(read.problems));
    const others = ofKind(
      (await loadRecords(tx, input.plan, new Date().toISOString())).records,
      "entry",
    );
    const open = await loadOpenEntries(tx, actor, planId);
    const things: Named[] = [
      ...others.map((one) => ({ ...one.payload, code: one.code })),
      // Of an entry that is changed both what it says and what it is to say.
      ...open.filter((one) => !one.isWithdrawn).map((one) => ({ ...one.payload, code: one.code })),
    ];
    const book = new NameBook(things, placeNames(catalogue.scopes));
    const entryCode = input.code === "" ? `e-${newId()}` : input.code;
    const payload = { ...read.payload, sources: sourcesOf(read.payload, before) };
    // What is taken back is compared with nothing: that it is the same as another is a reason to take it back.
    const decided = input.withdrawn
      ? { ...payload, others: before?.others ?? [] }
      : withOthers(payload, entryCode, before, book, input.other);
    return { code: entryCode, payload: decided };
  });
  const record = { plan: input.plan, kind: "entry", code, payload } as const;
  const { withdrawn, why, seen, draft, intent } = input;
  const version = await saveRecord(
    actor,
    { ...record, withdrawn, reason: why, seen, draft },
    intent,
  ).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    const { reason, ...fields } = error.fields;
    throw new DomainError(error.code, error.reference, {
      ...fields,
      ...(reason === undefined ? {} : { why: reason }),
    });
  });
  return { ...version, code };
}

/** Keeps the indicators of an entry behind several of them: the form shows one. */
function indicatorsOf(chosen: string, before: Payload<"entry"> | null): readonly string[] {
  const known = before?.indicators ?? [];
  if (chosen === "") return [];
  return known.includes(chosen) ? known : [chosen];
}

/** Keeps the further sources of an entry that has several, such as one that two lists claim: the form shows the first. */
function sourcesOf(
  { sources }: Payload<"entry">,
  before: Payload<"entry"> | null,
): Payload<"entry">["sources"] {
  const [chosen = ""] = sources;
  const known = before?.sources ?? [];
  return known.includes(chosen) ? known : [...new Set([...sources, ...known.slice(1)])];
}

/** @throws DomainError `invalid` for a thing that is there, and for one that is like another without a reason */
function withOthers(
  payload: Payload<"entry">,
  code: string,
  before: Payload<"entry"> | null,
  book: NameBook<Named>,
  reason: string,
): Payload<"entry"> {
  const others = before?.others ?? [];
  const { same, near } = book.find({ ...payload, code, others });
  if (same !== null) {
    const values = { name: same.title.zh };
    throw invalid({ nameZh: [{ key: "register.errors.same", values }] });
  }
  if (near.length > 0 && reason === "") {
    const names = [...new Set(near.map(({ title }) => `“${title.zh}”`))].join("、");
    throw invalid({ other: [{ key: "register.errors.near", values: { names } }] });
  }
  const codes = new Set(near.map((one) => one.code));
  return { ...payload, others: [...others, ...[...codes].map((one) => ({ code: one, reason }))] };
}

function byField(problems: readonly TypedProblem[]): Record<string, MessageRef[]> {
  const fields: Record<string, MessageRef[]> = {};
  for (const { field, message } of problems) {
    (fields[field === "name" ? "nameZh" : field] ??= []).push(message);
  }
  return fields;
}

function invalid(fields: Record<string, MessageRef[]>): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, fields);
}
