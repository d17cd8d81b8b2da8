"use client";

import { useTranslations } from "next-intl";
import { useActionState, type ReactNode } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { KeptField } from "@/components/forms/kept-field";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { fieldAttributes } from "@/components/ui/field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { Instant } from "@/lib/vocabulary/instant";
import { LONGEST_NOTE } from "@/lib/releases/schema";

interface ReleaseFormProps {
  action: FormAction;
  planCode: string;
  memberId: string;
  nextNumber: number;
  /** When the preview beside the form was made. */
  previewedAt: Instant;
  /** What the release adds and corrects, as a note may say it; blank where nothing is proposed. */
  proposedNote: string;
  needsCorrectionNote: boolean;
  /** Number of wholes that their parts exceed, which ask for an acknowledgement. */
  conflicts: number;
  /** Number of targets without a note that the plan's rules ask for; 0 where they ask for none. */
  missingNotes: number;
  /** Whether nothing differs from the last release: then there is nothing to release, and the form says so. */
  isUnchanged: boolean;
  /** What comes after a release, shown with the answer that it was made. */
  after: ReactNode;
}

export function ReleaseForm(props: ReleaseFormProps) {
  const t = useTranslations("releases");
  const [result, submit, pending] = useActionState(props.action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  // Somebody may have corrected a figure since the page was drawn: then the refusal opens the field.
  const asksForCorrection = props.needsCorrectionNote || errorsOf("correctionNote").length > 0;
  const asksForReason = props.missingNotes > 0 || errorsOf("withoutNotes").length > 0;
  const textOf = (name: "note" | "correctionNote" | "withoutNotes") => ({
    name,
    errors: errorsOf(name),
    typed: typed(name),
    // Three fields and the button stay within one screen.
    rows: asksForReason ? 1 : 2,
    maxLength: LONGEST_NOTE,
    storageKey: `release/${props.memberId}/${name}`,
    settled: result.status === "done",
  });
  return (
    <form
      // Empty again for the next release.
      key={props.nextNumber}
      action={submit}
      onSubmit={sendByHand(submit)}
      noValidate
      className="flex flex-col gap-3"
    >
      <FormAnswer result={result} />
      {result.status === "done" && props.after}
      <input type="hidden" name="planCode" value={props.planCode} />
      <input type="hidden" name="expectedNumber" value={props.nextNumber} />
      <input type="hidden" name="previewedAt" value={props.previewedAt} />
      <KeptField
        {...textOf("note")}
        // After a refusal an emptied field stays empty: the person has decided on that.
        proposed={result.status === "failed" ? "" : props.proposedNote}
        label={t("note.label")}
        hint={t("note.hint")}
      />
      {asksForCorrection && (
        <KeptField
          {...textOf("correctionNote")}
          label={t("correctionNote.label")}
          hint={t("correctionNote.hint")}
        />
      )}
      {asksForReason && (
        <KeptField
          {...textOf("withoutNotes")}
          label={t("withoutNotes.label")}
          hint={t("withoutNotes.hint", { count: props.missingNotes })}
        />
      )}
      {(props.conflicts > 0 || errorsOf("acknowledged").length > 0) && (
        <div className="flex flex-col gap-1">
          <label className="inline-flex min-h-8 items-start gap-2">
            <input
              {...fieldAttributes("acknowledged", errorsOf("acknowledged"))}
              type="checkbox"
              name="acknowledged"
              defaultChecked={typed("acknowledged") === "on"}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            {t("acknowledge", { count: props.conflicts })}
          </label>
          {errorsOf("acknowledged").map((error) => (
            <p key={error} id="acknowledged-errors" className="text-sm font-semibold text-behind">
              {error}
            </p>
          ))}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          tone="primary"
          disabled={pending || props.isUnchanged}
          aria-describedby={props.isUnchanged ? "unchanged" : undefined}
        >
          {t("submit", { number: props.nextNumber })}
        </Button>
        {props.isUnchanged && (
          <p id="unchanged" className="text-sm text-muted">
            {t("errors.unchanged", { number: props.nextNumber - 1 })}
          </p>
        )}
      </div>
    </form>
  );
}
