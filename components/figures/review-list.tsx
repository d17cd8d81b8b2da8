"use client";

import { useActionState, useEffect, useRef } from "react";

import { useFormWords } from "@/components/forms/use-form-words";
import { Notice } from "@/components/ui/notice";
import { IDLE, type ActionResult } from "@/lib/actions/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { Submission } from "@/lib/figures/types";

import { NothingToReview } from "./nothing-to-review";
import { ReviewGroup } from "./review-group";

interface ReviewListProps {
  readonly submissions: readonly Submission[];
  readonly action: FormAction;
}

/** All submissions that wait. The answer stands above the list, because a decided one leaves it. */
export function ReviewList({ submissions, action }: ReviewListProps) {
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
        <Answer result={result} />
      </div>
      {submissions.length === 0 && <NothingToReview />}
      {submissions.map((submission) => {
        const isRefused = refused["submission"] === submission.id;
        return (
          <ReviewGroup
            key={submission.id}
            {...{ submission, pending, post: submit }}
            noteId={isRefused ? "note" : `note-${submission.id}`}
            note={isRefused ? (refused["note"] ?? "") : ""}
            errorsOf={isRefused ? errorsOf : () => []}
          />
        );
      })}
    </div>
  );
}

/** What was done, or why nothing was: each entry leads to the cell or the field it speaks of. */
function Answer({ result }: { readonly result: ActionResult }) {
  const { message, entries } = useFormWords(result);
  if (message === null) return null;
  return (
    <Notice tone={result.status === "failed" ? "error" : "success"} live>
      <p className="font-semibold">{message}</p>
      {entries.length > 0 && (
        <ul className="list-disc pl-5">
          {entries.map(({ field, text }) => (
            <li key={`${field} ${text}`}>
              <a href={`#${field}`} className="underline underline-offset-4">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
