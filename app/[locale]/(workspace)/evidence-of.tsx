import { EvidenceSection } from "@/components/evidence/evidence-section";
import type { Actor } from "@/lib/access/types";
import { listEvidenceOf } from "@/lib/evidence/queries";
import type { EvidenceSubject } from "@/lib/evidence/types";
import { canWriteKind, canWriteRecords } from "@/lib/records/policy";

import { proposeEvidenceReleaseAction } from "./evidence-actions";

interface EvidenceOfProps {
  actor: Actor;
  plan: string;
  subject: EvidenceSubject;
  /** Path of the page with its query, to come back to after an upload. */
  path: string;
  /** The parameters of the page: `evidence` says what became of the last upload. */
  query: Readonly<Record<string, string | string[] | undefined>>;
}

/** The files behind a figure or a record, on whichever page it has. */
export async function EvidenceOf({ actor, plan, subject, path, query }: EvidenceOfProps) {
  const { evidence } = query;
  return (
    <EvidenceSection
      plan={plan}
      subject={subject}
      files={await listEvidenceOf(actor, plan, [subject])}
      path={path}
      outcome={typeof evidence === "string" ? evidence : null}
      mayWrite={canWriteRecords(actor)}
      release={canWriteKind(actor, "evidence-release") ? proposeEvidenceReleaseAction : null}
    />
  );
}
