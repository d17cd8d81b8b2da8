/** What a file of evidence may be. */
export const EVIDENCE_TYPES = ["pdf", "docx", "xlsx", "png", "jpg"] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export const EVIDENCE_BYTES = 20 * 1024 * 1024;
/** A whole request: the file, and the few words that a form sends with it. */
export const EVIDENCE_REQUEST_BYTES = EVIDENCE_BYTES + 64 * 1024;

/** Names the part of a page that lists files, takes another and says what became of the last one. */
export const EVIDENCE_ANCHOR = "evidence";

/** Why a file is not kept; `evidence.refusal` has the sentence of each. */
export const EVIDENCE_REFUSALS = [
  "empty",
  "tooLarge",
  "type",
  "macros",
  "locked",
  "damaged",
  "diskFull",
  "interrupted",
  "there",
] as const;
export type EvidenceRefusal = (typeof EVIDENCE_REFUSALS)[number];

/** The refusal of a file, with the sentence that its reader gets. */
export class EvidenceRefused extends Error {
  override readonly name = "EvidenceRefused";

  constructor(readonly reason: EvidenceRefusal) {
    super(`The file is refused: ${reason}.`);
  }
}
