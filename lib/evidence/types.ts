import type { RecordKind } from "@/lib/records/schemas";

import type { EvidenceType } from "./limits";

/** What a file is evidence of: a record by kind and code, or a figure by its id. */
export interface EvidenceSubject {
  readonly kind: RecordKind | "figure";
  readonly code: string;
}

/** A file as members see it in a list. */
export interface EvidenceItem {
  readonly id: string;
  readonly name: string;
  readonly type: EvidenceType;
  readonly size: number;
  readonly sha256: string;
  readonly member: string;
  readonly at: string;
}
