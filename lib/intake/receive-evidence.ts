import "server-only";

import type { Actor } from "@/lib/access/types";
import { withParam } from "@/lib/addresses/place";
import { processWide } from "@/lib/config/process-wide";
import { FifoLock } from "@/lib/db/fifo-lock";
import { authorise, DomainError } from "@/lib/errors/domain-error";
import {
  EVIDENCE_ANCHOR,
  EVIDENCE_BYTES,
  EVIDENCE_REQUEST_BYTES,
  EvidenceRefused,
  type EvidenceRefusal,
} from "@/lib/evidence/limits";
import { attachEvidence } from "@/lib/evidence/mutations";
import type { EvidenceSubject } from "@/lib/evidence/types";
import { canWriteRecords } from "@/lib/records/policy";
import { isRecordKind } from "@/lib/records/schemas";

import { sniffEvidence } from "./sniff-evidence";

// One at a time: ten uploads together would have ten times the memory.
const turn = processWide("evidence uploads", () => new FifoLock());

/** What became of an upload, and the page of this site that its form stood on. */
export interface EvidenceReceipt {
  readonly back: string;
  readonly outcome: EvidenceRefusal | "kept";
}

/**
 * Takes an upload of a member: a form with `file`, `plan`, `kind`, `code` and `back`. Whoever may not write is refused
 * before a byte is read; what is too large, as soon as its length is told.
 * @throws DomainError `forbidden`, `not-found`; `invalid` for what no form sends
 */
export async function receiveEvidence(actor: Actor, request: Request): Promise<EvidenceReceipt> {
  authorise(canWriteRecords(actor));
  const said = new URL(request.url).searchParams;
  const back = ownPath(said.get("back") ?? "");
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  // Without a length nobody could say beforehand how much would come.
  if (!(length <= EVIDENCE_REQUEST_BYTES)) return { back, outcome: "tooLarge" };
  return turn.run(async () => {
    try {
      const form = await request.formData().catch(() => {
        throw new EvidenceRefused("interrupted");
      });
      const file = form.get("file");
      if (!(file instanceof File) || file.size === 0) throw new EvidenceRefused("empty");
      if (file.size > EVIDENCE_BYTES) throw new EvidenceRefused("tooLarge");
      const bytes = new Uint8Array(await file.arrayBuffer());
      const type = sniffEvidence(bytes);
      const [plan, kind, code] = (["plan", "kind", "code"] as const).map((name) => {
        const value = form.get(name);
        return typeof value === "string" ? value : "";
      }) as [string, string, string];
      if (kind !== "figure" && !isRecordKind(kind)) {
        throw new DomainError("invalid", { key: "errors.invalid" });
      }
      const subject: EvidenceSubject = { kind, code };
      await attachEvidence(actor, { plan, subject, name: file.name, type, bytes });
      return { back, outcome: "kept" };
    } catch (error) {
      if (error instanceof EvidenceRefused) return { back, outcome: error.reason };
      throw error;
    }
  });
}

/** Makes the address that says what became of an upload, at the place on its page that does. */
export function receiptAddress({ back, outcome }: EvidenceReceipt): string {
  return withParam(`${back}#${EVIDENCE_ANCHOR}`, "evidence", outcome);
}

/** Keeps a path of this site; "/" for anything that leads elsewhere. */
function ownPath(path: string): string {
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : "/";
}
