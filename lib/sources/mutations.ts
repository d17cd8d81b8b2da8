import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise, DomainError, requireFound, type MessageRef } from "@/lib/errors/domain-error";
import { CHECK_RESULTS } from "@/lib/plans/types";
import { saveRecord, type StoredVersion } from "@/lib/records/mutations";
import { readPeriod } from "@/lib/records/period";
import { canWriteRecords } from "@/lib/records/policy";

import type { CheckInput } from "./check-input";

/**
 * Saves or submits what somebody found who opened the address of a source. The check of a source is one record, so that
 * a later one is its next version.
 * @throws DomainError as `saveRecord`, with the names of the form's fields
 */
export async function saveCheck(actor: Actor, input: CheckInput): Promise<StoredVersion> {
  authorise(canWriteRecords(actor));
  const found = await readSnapshot((tx) => tx.source.findUnique({ where: { key: input.source } }));
  // What was made up for a demonstration is nowhere to be opened.
  const source = requireFound(found?.grade === "X" ? null : found, "record");
  const result = CHECK_RESULTS.find((known) => known === input.result);
  const problems: Record<string, MessageRef[]> = {};
  if (readPeriod(input.on) === null) problems["on"] = [{ key: "sources.errors.on" }];
  if (result === undefined) problems["result"] = [{ key: "sources.errors.result" }];
  if ((result === "moved") !== (input.address !== "")) {
    problems["address"] = [{ key: "sources.errors.address" }];
  }
  if (result === "otherwise" && input.note === "") {
    problems["note"] = [{ key: "sources.errors.note" }];
  }
  if (input.copy !== "" && !/^[0-9a-f]{64}$/i.test(input.copy)) {
    problems["copy"] = [{ key: "sources.errors.copy" }];
  }
  if (Object.keys(problems).length > 0) {
    throw new DomainError("invalid", { key: "errors.invalid" }, problems);
  }
  const payload = {
    title: { zh: `核验：${source.title}`, en: `Checked: ${source.title}` },
    words: null,
    note: input.note === "" ? null : { zh: input.note, en: input.noteEn || input.note },
    sources: [source.key],
    indicators: [],
    scopes: [],
    position: 0,
    on: input.on,
    result,
    pageTitle: input.pageTitle || null,
    address: input.address || null,
    grade: input.grade || null,
    copy: input.copy.toLowerCase() || null,
  };
  const { plan, why, seen, draft, intent } = input;
  const code = source.key.toLowerCase();
  const known = draft === undefined ? {} : { draft };
  const record = { plan, kind: "source-check", code, payload, withdrawn: false } as const;
  return saveRecord(actor, { ...record, reason: why, seen, ...known }, intent).catch(
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      const { reason, ...fields } = error.fields;
      throw new DomainError(error.code, error.reference, {
        ...fields,
        ...(reason === undefined ? {} : { why: reason }),
      });
    },
  );
}
