import { DomainError } from "@/lib/errors/domain-error";
import { EvidenceRefused, type EvidenceRefusal, type EvidenceType } from "@/lib/evidence/limits";
import { readZipDirectory } from "@/lib/exchange/progress-form/reading/zip-directory";

const SIGNATURES: readonly (readonly [EvidenceType, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpg", [0xff, 0xd8, 0xff]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** An old Office file, and a new one under a password: the one holds macros unseen, the other cannot be looked into. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** The part that makes a zip a document or a workbook. */
const MAIN_PARTS = { docx: /^\/?word\/document\.xml$/i, xlsx: /^\/?xl\/workbook\.xml$/i } as const;
/** Parts that run, or bring something along that does. */
const ACTIVE =
  /(^|\/)(vbaProject[^/]*|vbaData[^/]*|activeX[^/]*\.(xml|bin)|embeddings\/.*\.(bin|exe|docm|xlsm))$/i;

/** Of the refusals of a zip those that are said of evidence too; every other is said as `damaged`. */
const ZIP_REFUSALS: Readonly<Record<string, EvidenceRefusal>> = {
  "files.refusal.macros": "macros",
  "files.refusal.oldOrLocked": "locked",
  "files.refusal.unpacksTooLarge": "tooLarge",
  "files.refusal.tooManyEntries": "damaged",
};

/**
 * Tells what a file is by its bytes; its name is not asked. A zip is looked into by its directory, and nothing is
 * unpacked.
 * @throws EvidenceRefused for every other type, for what holds macros or a password, and for a zip that lies
 */
export function sniffEvidence(bytes: Uint8Array): EvidenceType {
  if (bytes.byteLength === 0) throw new EvidenceRefused("empty");
  if (beginsWith(bytes, COMPOUND)) throw new EvidenceRefused("locked");
  if (beginsWith(bytes, ZIP)) return sniffZip(bytes);
  const found = SIGNATURES.find(([, signature]) => beginsWith(bytes, signature))?.[0];
  if (found === undefined) throw new EvidenceRefused("type");
  // A page of HTML behind a signature would still be a download; one before it is no PDF at all.
  if (found === "pdf" && Buffer.from(bytes).includes("/Encrypt")) {
    throw new EvidenceRefused("locked");
  }
  return found;
}

function sniffZip(bytes: Uint8Array): EvidenceType {
  const names = directoryOf(bytes).map(({ name }) => name);
  if (names.some((name) => ACTIVE.test(name))) throw new EvidenceRefused("macros");
  const found = (["docx", "xlsx"] as const).find((type) =>
    names.some((name) => MAIN_PARTS[type].test(name)),
  );
  if (found === undefined) throw new EvidenceRefused("type");
  return found;
}

function directoryOf(bytes: Uint8Array): ReturnType<typeof readZipDirectory> {
  try {
    return readZipDirectory(bytes);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const key = error.fields["file"]?.[0]?.key ?? "";
    throw new EvidenceRefused(ZIP_REFUSALS[key] ?? "damaged");
  }
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
