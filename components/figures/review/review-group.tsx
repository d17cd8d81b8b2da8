"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { sendByHand } from "@/components/forms/send-by-hand";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Submission, SubmittedCell } from "@/lib/figures/types";
import { instantText } from "@/lib/i18n/instant-text";

import { ReviewDecision } from "./review-decision";
import { ReviewTable } from "./review-table";

interface ReviewGroupProps {
  submission: Submission;
  pending: boolean;
  post: (form: FormData) => void;
  /** Called when the form is sent; without JavaScript never. */
  onPost: () => void;
  /** Id of the note's field: `note` on the card that was refused, so that the summary of errors leads to it. */
  noteId: string;
  note: string;
  storageKey: string;
  /** Whether the last decision was about this submission and was accepted. */
  settled: boolean;
  errorsOf: (field: string) => string[];
}

/** Shows one submission: its cells, and one decision about those chosen. */
export function ReviewGroup({ submission, pending, post, onPost, ...rest }: ReviewGroupProps) {
  const t = useTranslations("reporting.review");
  const figures = useTranslations("figures.review");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { id, authorName, submittedAt, own, cells } = submission;
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({});
  const isChosen = (cell: SubmittedCell) => choices[cell.revision.id] ?? !isBlocked(cell);
  // A single cell has no box, because the buttons always decide it.
  const chosen = cells.length === 1 ? cells : cells.filter(isChosen);
  const choose = (which: readonly SubmittedCell[], value: boolean) =>
    setChoices({
      ...choices,
      ...Object.fromEntries(which.map(({ revision }) => [revision.id, value])),
    });
  const table = (
    <ReviewTable
      submission={submission}
      isChosen={isChosen}
      choose={choose}
      errorsOf={rest.errorsOf}
    />
  );
  return (
    <Card
      id={`submission-${id}`}
      aria-labelledby={`head-${id}`}
      className="flex scroll-mt-4 flex-col gap-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`head-${id}`} className="text-lg font-semibold">
          {t("heading", { author: authorName, count: cells.length })}
        </h2>
        <time dateTime={submittedAt} className="text-sm text-muted">
          {t("submittedAt", { time: instantText(submittedAt, locale) })}
        </time>
      </div>
      {own ? (
        <>
          <Notice tone="info">{figures("own")}</Notice>
          {table}
        </>
      ) : (
        <form
          action={post}
          onSubmit={sendByHand((form) => {
            onPost();
            post(form);
          })}
          noValidate
          className="flex flex-col gap-4"
        >
          <input type="hidden" name="submission" value={id} />
          {cells.some(({ yearClosed }) => yearClosed) && (
            <Notice tone="warning">{t("yearClosed")}</Notice>
          )}
          {cells.some(({ outdated }) => outdated) && (
            <Notice tone="warning">{figures("outdated")}</Notice>
          )}
          {table}
          <ReviewDecision
            // Empty again where a decision has taken some of the cells away.
            key={cells.map(({ revision }) => revision.id).join()}
            {...rest}
            pending={pending}
            headingId={`head-${id}`}
            total={cells.length}
            chosen={chosen.length}
            canApprove={chosen.length > 0 && !chosen.some(isBlocked)}
            canRecord={chosen.length > 0 && !chosen.some(({ yearClosed }) => yearClosed)}
          />
        </form>
      )}
    </Card>
  );
}

/** Whether a cell can only be returned, not approved. */
function isBlocked({ outdated, yearClosed }: SubmittedCell): boolean {
  return outdated || yearClosed;
}
