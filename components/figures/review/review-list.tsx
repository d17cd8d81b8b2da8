"use client";

import { useActionState, useState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { Submission } from "@/lib/figures/types";
import { useNames } from "@/components/figures/use-names";

import { NothingToReview } from "./nothing-to-review";
import { ReviewGroup } from "./review-group";

interface ReviewListProps {
  submissions: readonly Submission[];
  memberId: string;
  action: FormAction;
}

/** Lists all submissions that wait. The answer stands above the list, because a decided submission leaves it. */
export function ReviewList({ submissions, memberId, action }: ReviewListProps) {
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  /** The submission decided last, because a refusal may be about cells that have left the list since. */
  const [asked, setAsked] = useState<Submission | null>(null);
  const askedName = useNameOf(asked);
  const isListed = (field: string) =>
    submissions.some(({ cells }) => cells.some(({ revision }) => field === `cell-${revision.id}`));
  const refused = result.status === "failed" ? result.values : {};
  return (
    <div className="flex flex-col gap-6">
      <FormAnswer
        result={result}
        placeOf={(field) => ({
          id: field === "note" || isListed(field) ? field : null,
          name: askedName(field),
        })}
      />
      {submissions.length === 0 && <NothingToReview />}
      {submissions.map((submission) => {
        const isRefused = refused["submission"] === submission.id;
        return (
          <ReviewGroup
            key={submission.id}
            submission={submission}
            pending={pending}
            post={submit}
            onPost={() => setAsked(submission)}
            noteId={isRefused ? "note" : `note-${submission.id}`}
            note={isRefused ? (refused["note"] ?? "") : ""}
            storageKey={`return/${memberId}/${submission.id}`}
            settled={result.status === "done" && asked?.id === submission.id}
            errorsOf={isRefused ? errorsOf : () => []}
          />
        );
      })}
    </div>
  );
}

/** Names a cell of a submission by the field that stands for it; undefined for any other field. */
function useNameOf(submission: Submission | null): (field: string) => string | undefined {
  const cells = submission?.cells ?? [];
  const { cellOf } = useNames({
    indicators: cells.map(({ indicator }) => indicator),
    scopes: cells.map(({ scope }) => scope),
    calibres: cells.map(({ calibre }) => calibre),
  });
  return (field) => {
    const cell = cells.find(({ revision }) => field === `cell-${revision.id}`);
    return cell === undefined ? undefined : cellOf(cell.revision.key);
  };
}
