"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Notice } from "@/components/ui/notice";
import { IDLE } from "@/lib/actions/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { Submission } from "@/lib/figures/types";

import { ReviewCard } from "./review-card";
import { ReviewDecision } from "./review-decision";

interface ReviewListProps {
  readonly submissions: readonly Submission[];
  readonly action: FormAction;
}

/** All submissions that wait. The answer stands above the list, because a decided one leaves it. */
export function ReviewList({ submissions, action }: ReviewListProps) {
  const t = useTranslations("figures.review");
  const [result, submit, pending] = useActionState(action, IDLE);
  const answer = useRef<HTMLDivElement>(null);
  const { errorsOf } = useFormWords(result);
  useEffect(() => {
    if (result.status !== "idle") answer.current?.focus();
  }, [result]);
  const refused = result.status === "failed" ? result.values : {};
  return (
    <div className="flex flex-col gap-6">
      <div ref={answer} tabIndex={-1} className="outline-none empty:hidden">
        <FormAnswer result={result} />
      </div>
      {submissions.length === 0 && <p className="text-muted">{t("empty")}</p>}
      {submissions.map((submission) => {
        const { id } = submission.revision;
        const isRefused = refused["revision"] === id;
        return (
          <ReviewCard key={id} submission={submission}>
            {submission.own ? (
              <Notice tone="info">{t("own")}</Notice>
            ) : (
              <ReviewDecision
                {...{ submission, pending, post: submit }}
                noteId={isRefused ? "note" : `note-${id}`}
                note={isRefused ? (refused["note"] ?? "") : ""}
                noteErrors={isRefused ? errorsOf("note") : []}
              />
            )}
          </ReviewCard>
        );
      })}
    </div>
  );
}
