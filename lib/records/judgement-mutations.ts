import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import {
  authorise,
  DomainError,
  requireFound,
  type FieldMessages,
} from "@/lib/errors/domain-error";

import type { JudgementInput } from "./judgement-input";
import { saveRecord, type StoredVersion } from "./mutations";
import { canWriteRecords } from "./policy";

/**
 * Saves or submits what a form says of a statement target. The judgement of an indicator is one record, so that a later
 * one is its next version.
 * @throws DomainError as `saveRecord`, with the names of the form's fields
 */
export async function saveJudgement(actor: Actor, input: JudgementInput): Promise<StoredVersion> {
  authorise(canWriteRecords(actor));
  const { plan, indicator, result, open, on, source, seen, intent } = input;
  const row = await readSnapshot((tx) =>
    tx.indicator.findFirst({ where: { code: indicator, plan: { code: plan } } }),
  );
  const name = requireFound(row, "plan");
  const payload = {
    title: { zh: `评定：${name.nameZh}`, en: `Judged: ${name.nameEn}` },
    words: null,
    note: null,
    sources: [source],
    indicators: [indicator],
    scopes: [],
    position: name.position,
    result,
    open: open === "" ? null : open,
    by: { zh: input.byZh, en: input.byEn },
    document: { zh: input.documentZh, en: input.documentEn },
    on,
    reason: { zh: input.reasonZh, en: input.reasonEn },
  };
  const record = { plan, kind: "judgement", code: indicator, payload, withdrawn: false } as const;
  return saveRecord(actor, { ...record, reason: input.why, seen }, intent).catch(
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.code, error.reference, formFields(error.fields));
    },
  );
}

/** Fields of the form by those of the record. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  "by.zh": "byZh",
  "by.en": "byEn",
  "document.zh": "documentZh",
  "document.en": "documentEn",
  "reason.zh": "reasonZh",
  "reason.en": "reasonEn",
  reason: "why",
  sources: "source",
  "sources.0": "source",
  indicators: "_form",
};

function formFields(fields: FieldMessages): FieldMessages {
  return Object.fromEntries(
    Object.entries(fields).map(([field, messages]) => [FORM_FIELDS[field] ?? field, messages]),
  );
}
