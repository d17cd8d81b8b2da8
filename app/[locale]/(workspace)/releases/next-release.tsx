import type { ReactNode } from "react";

import { ReleaseChecklist } from "@/components/releases/release-checklist";
import { ReleaseForm } from "@/components/releases/release-form";
import { ReleasePreview } from "@/components/releases/release-preview";
import { ReleaseSummary } from "@/components/releases/release-summary";
import { Card } from "@/components/ui/card";
import type { Actor } from "@/lib/access/types";
import { getReleaseChecklist } from "@/lib/releases/checklist-queries";
import { getReleasePreview } from "@/lib/releases/queries";

import { makeReleaseAction } from "./actions";
import { proposedNote } from "./proposed-note";

interface NextReleaseProps {
  actor: Actor;
  plan: string;
  after: ReactNode;
}

/** Puts the decision into a column that stays in view, beside what it would make public. */
export async function NextRelease({ actor, plan, after }: NextReleaseProps) {
  const preview = await getReleasePreview(actor, plan);
  const { assessment, changes, conflicts, needsCorrectionNote } = preview;
  const place = { base: "", plan, year: null, asOf: null };
  return (
    <div className="flex flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
      <section
        aria-labelledby="next-release"
        className="lg:sticky lg:top-4 lg:col-start-2 lg:row-start-1 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto"
      >
        <Card className="flex flex-col gap-3">
          <ReleaseSummary
            number={preview.nextNumber}
            assessment={assessment}
            changes={changes}
            conflicts={conflicts.length}
          />
          <ReleaseForm
            action={makeReleaseAction}
            planCode={plan}
            memberId={actor.id}
            nextNumber={preview.nextNumber}
            previewedAt={assessment.asOf}
            proposedNote={await proposedNote(assessment, changes)}
            needsCorrectionNote={needsCorrectionNote}
            conflicts={conflicts.length}
            missingNotes={preview.missingNotes}
            isUnchanged={preview.isUnchanged}
            after={after}
          />
        </Card>
      </section>
      <div className="min-w-0 lg:col-start-1 lg:row-start-1 [&>section:first-child]:mt-0">
        <ReleaseChecklist
          assessment={assessment}
          memberId={actor.id}
          results={await getReleaseChecklist(actor, preview)}
        />
        <ReleasePreview
          place={place}
          assessment={assessment}
          changes={changes}
          renamings={preview.renamings}
        />
      </div>
    </div>
  );
}
