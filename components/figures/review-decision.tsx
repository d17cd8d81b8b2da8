"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Submission } from "@/lib/figures/types";

interface ReviewDecisionProps {
  readonly submission: Submission;
  readonly pending: boolean;
  readonly post: (form: FormData) => void;
  /** The note's field: `note` on the card that was refused, so that the summary leads to it. */
  readonly noteId: string;
  readonly note: string;
  readonly noteErrors: readonly string[];
}

/** Approve, record as a reference, or return with a note. */
export function ReviewDecision(props: ReviewDecisionProps) {
  const { submission, pending, post, noteId, noteErrors } = props;
  const t = useTranslations("figures.review");
  const { revision, outdated } = submission;
  const label = (name: "approve" | "reference" | "return") => ({
    "aria-describedby": `head-${revision.id}`,
    children: t(name),
  });
  return (
    <div className="flex flex-col gap-3">
      {outdated && <Notice tone="warning">{t("outdated")}</Notice>}
      <form action={post} className="flex flex-wrap items-center gap-3">
        <Reference submission={submission} />
        <Button
          type="submit"
          name="decision"
          value="approve"
          tone="primary"
          disabled={pending || outdated}
          {...label("approve")}
        />
        <Button
          type="submit"
          name="decision"
          value="reference"
          disabled={pending}
          {...label("reference")}
        />
        <span className="text-sm text-muted">{t("referenceHint")}</span>
      </form>
      <details open={noteErrors.length > 0} className="rounded-md border border-line px-4 py-2">
        <summary className="min-h-8 cursor-pointer py-1 font-semibold">{t("returnOpen")}</summary>
        <form action={post} noValidate className="flex flex-col items-start gap-3 py-2">
          <Reference submission={submission} />
          <Field
            id={noteId}
            label={t("note")}
            hint={t("noteHint")}
            errors={noteErrors}
            className="w-full"
          >
            <textarea
              {...fieldAttributes(noteId, noteErrors, true)}
              name="note"
              rows={3}
              maxLength={1000}
              defaultValue={props.note}
            />
          </Field>
          <Button
            type="submit"
            name="decision"
            value="return"
            tone="danger"
            disabled={pending}
            {...label("return")}
          />
        </form>
      </details>
    </div>
  );
}

function Reference({ submission }: { readonly submission: Submission }) {
  const { id, lockVersion } = submission.revision;
  return (
    <>
      <input type="hidden" name="revision" value={id} />
      <input type="hidden" name="lockVersion" value={lockVersion} />
    </>
  );
}
