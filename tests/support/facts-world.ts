import { writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import type { FormSelection, ImportPreview, PreviewRow } from "@/lib/exchange/progress-form/types";
import { previewUpload } from "@/lib/exchange/progress-form/upload/preview-queries";
import { DomainError } from "@/lib/errors/domain-error";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { ensureFirstAdministrator } from "@/prisma/seed/ensure-members";
import { loadFacts } from "@/prisma/seed/load-facts";

import { createMember } from "./factories";

/** The plan with its published figures, and an analyst who brings files of it. */
export async function createFactsWorld(): Promise<Actor> {
  await writeTransaction((tx) =>
    ensureFirstAdministrator(tx, { email: "admin@example.test", password: "a-long-password" }),
  );
  await loadFacts();
  return createMember("analyst", { name: "甲" });
}

export const factsPlace = (scope: string | null = null, year = 2025): FormSelection => ({
  plan: ACTION_PLAN.plan.code,
  year,
  scope,
});

/** What came of a file: its preview, or the sentence with which the whole file was refused. */
export async function outcomeOf(
  actor: Actor,
  file: File,
  place = factsPlace(),
): Promise<{ refusal: string; values: object } | ImportPreview> {
  try {
    const answer = await previewUpload(actor, place, file);
    if (answer.step === "mapping") {
      const why = answer.why?.key.replace("files.refusal.", "") ?? "";
      return { refusal: `asks ${why}`, values: answer.why?.values ?? {} };
    }
    if (answer.step !== "preview") throw new Error("no preview");
    return answer.preview;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const message = error.fields["file"]?.[0];
    if (message === undefined) throw error;
    return { refusal: message.key.replace("files.refusal.", ""), values: message.values ?? {} };
  }
}

/** A row in one line: `武汉 scenarios 2025 = 211` for what would be written, else why not, by column and sentence. */
export function inShort({
  sheet,
  line,
  status,
  key,
  after,
  messages,
  remarks,
}: Omit<PreviewRow, "line" | "column"> & { line: number | string }): string {
  const at = `${sheet === "" ? "" : `${sheet}!`}${line}`;
  const cell = key === null ? "?" : `${key.scope} ${key.indicator} ${key.year} ${key.calibre}`;
  if (status === "new" || status === "changed" || status === "unchanged") {
    const words = [after?.flag, after?.qualifier === "exact" ? null : after?.qualifier];
    const converted = remarks.some((remark) => remark.key === "files.remark.converted");
    const rest = [...words, converted ? "converted" : null].filter(Boolean).join(" ");
    return `${at}: ${cell} = ${after?.value ?? "–"}${rest === "" ? "" : ` ${rest}`}`;
  }
  const why = messages.map(
    ({ column, message }) => `${column ?? "row"}:${message.key.split(".").at(-1) ?? ""}`,
  );
  return `${at}: ${status} ${why.join(" ")}`;
}
