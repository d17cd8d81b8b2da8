import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { RowContent } from "@/lib/db/read-contents";
import { readEffectiveRevisions, readRevisionContents } from "@/lib/figures/sealed-revisions";
import { readYearEventContents } from "@/lib/figures/years/sealed-year-events";
import { readMemberContents } from "@/lib/members/sealed-members";
import {
  readBaselineContents,
  readBridgeContents,
  readTargetContents,
} from "@/lib/plans/sealed-decisions";
import { readEffectiveRecords, readRecordContents } from "@/lib/records/sealed-records";
import {
  DEFINITIONS,
  readDefinitionContents,
  readDefinitionVersionContents,
  readPlanStatusContents,
} from "@/lib/plans/sealed-definitions";

/** What a finding is about; its sentences stand in the messages under `audit.evidence`. */
export type SealedNoun =
  | "figure"
  | "target"
  | "baseline"
  | "bridge"
  | "year"
  | "member"
  | "definition"
  | "record"
  | "release";

export interface SealedTable {
  /** As in the subject of the audit event. */
  subjectType: string;
  noun: SealedNoun;
  /** Reads every row that is in effect and therefore has a seal. */
  readEffective: (tx: ReadTransaction) => Promise<readonly RowContent[]>;
  /** Reads rows by their ids, in effect or not. */
  readSome: (tx: ReadTransaction, ids: readonly string[]) => Promise<readonly RowContent[]>;
}

type ReadContents = (
  tx: ReadTransaction,
  ids: readonly string[] | null,
) => Promise<readonly RowContent[]>;

/** Every row of a table that only ever gains rows is in effect. */
function whole(subjectType: string, noun: SealedNoun, read: ReadContents): SealedTable {
  return { subjectType, noun, readEffective: (tx) => read(tx, null), readSome: read };
}

/** Every table whose rows are sealed one by one. Releases are sealed by what they show. */
export const SEALED_TABLES: readonly SealedTable[] = [
  {
    subjectType: "revision",
    noun: "figure",
    readEffective: readEffectiveRevisions,
    readSome: readRevisionContents,
  },
  {
    subjectType: "record",
    noun: "record",
    readEffective: readEffectiveRecords,
    readSome: readRecordContents,
  },
  whole("target", "target", readTargetContents),
  whole("baseline", "baseline", readBaselineContents),
  whole("bridge", "bridge", readBridgeContents),
  whole("year-event", "year", readYearEventContents),
  whole("member", "member", readMemberContents),
  ...DEFINITIONS.map((kind) =>
    whole(kind, "definition", (tx, ids) => readDefinitionContents(tx, kind, ids)),
  ),
  whole("definition-version", "definition", readDefinitionVersionContents),
  whole("plan-status", "definition", readPlanStatusContents),
];
