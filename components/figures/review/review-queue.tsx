"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, useRef, useState, type SubmitEvent } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { useNames } from "@/components/figures/use-names";
import type { FormAction } from "@/lib/actions/define-action";
import {
  cellField,
  hasWarning,
  isBlocked,
  isTickedAtFirst,
  movesVerdict,
  reviewSections,
  type JudgedCell,
} from "@/lib/assessment/review/review-sections";
import type { EvidenceItem } from "@/lib/evidence/types";
import { cellId } from "@/lib/figures/cell-id";
import { IDLE } from "@/lib/errors/action-result";

import { NothingToReview } from "./nothing-to-review";
import { ReviewBar } from "./review-bar";
import { ReviewKeys } from "./review-keys";
import { ReviewSection } from "./review-section";
import { useReviewKeys } from "./use-review-keys";

interface ReviewQueueProps {
  cells: readonly JudgedCell[];
  /** Files that any of their figures rests on. */
  files: readonly EvidenceItem[];
  memberId: string;
  action: FormAction;
  /** Whether the page offers to undo the last decision, which then is its answer. */
  isOffered: boolean;
}

/** Shows everything that waits, what needs a look first, and asks for one decision about what is chosen. */
export function ReviewQueue({ cells, files, memberId, action, isOffered }: ReviewQueueProps) {
  const t = useTranslations("reviewing.section");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({});
  const [isConfirming, setConfirming] = useState(false);
  /** The one cell that is being returned, where it was named by a key; null where the chosen ones are meant. */
  const [returning, setReturning] = useState<JudgedCell | null>(null);
  /** Cells decided about last, because a refusal may be about cells that have left the queue since. */
  const [asked, setAsked] = useState<readonly JudgedCell[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const { warned, plain, own } = reviewSections(cells);
  const open = [...warned, ...plain];
  const isSingle = open.length === 1;
  // A single cell has no box, because the buttons always decide it.
  // A script keeps the choices; without one they are what was sent.
  const sent = result.status === "failed" && asked.length === 0 ? result.values : null;
  const isChosen = (cell: JudgedCell) =>
    isSingle || (choices[cell.revision.id] ?? isTickedAtFirst(cell, sent));
  const chosen = open.filter(isChosen);
  const choose = (which: readonly JudgedCell[], value: boolean) => {
    setConfirming(false);
    setChoices((known) => ({
      ...known,
      ...Object.fromEntries(which.map(({ revision }) => [revision.id, value])),
    }));
  };
  const cellOf = (id: string) => open.find(({ revision }) => revision.id === id);
  const keys = useReviewKeys(form, {
    approve: (id) => {
      const cell = cellOf(id);
      if (cell === undefined || isBlocked(cell)) return;
      if (isSingle) setConfirming(true);
      else choose([cell], true);
    },
    giveBack: (id) => {
      setConfirming(false);
      setReturning(cellOf(id) ?? null);
    },
    cancel: () => setConfirming(false),
  });
  const nameOf = useNameOf([...cells, ...asked]);

  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Not `new FormData(form, submitter)`, because browsers before 2023 ignore the second argument.
    const { submitter } = event.nativeEvent;
    const decision = submitter instanceof HTMLButtonElement ? submitter.value : "approve";
    if (decision === "approve" && !isConfirming) {
      setConfirming(true);
      return;
    }
    const data = new FormData(event.currentTarget);
    data.set("decision", decision);
    const decided = decision === "return" && returning !== null ? [returning] : chosen;
    for (const name of [...data.keys()]) if (name.startsWith("cell-")) data.delete(name);
    for (const { revision } of decided) {
      data.set(`cell-${revision.id}`, String(revision.lockVersion));
    }
    setAsked(decided);
    setConfirming(false);
    startTransition(() => submit(data));
  };

  const filesOf = ({ revision }: JudgedCell) =>
    files.filter(
      ({ subject }) => subject.kind === "figure" && subject.code === cellId(revision.key),
    );
  const rows = { isChosen, choose, errorsOf, filesOf, selectable: !isSingle };
  return (
    <div className="flex flex-col gap-4">
      <FormAnswer
        result={isOffered && result.status === "done" ? IDLE : result}
        placeOf={(field) => ({
          id: field === "note" || cells.some((cell) => field === cellField(cell)) ? field : null,
          name: nameOf(field),
        })}
      />
      {cells.length === 0 && <NothingToReview />}
      {open.length > 0 && (
        <form ref={form} action={submit} onSubmit={send} noValidate className="flex flex-col gap-4">
          <ReviewKeys {...keys} />
          {warned.length > 0 && (
            <ReviewSection
              id="warned"
              heading={t("warned", { count: warned.length })}
              cells={warned}
              {...rows}
            />
          )}
          {plain.length > 0 && (
            <ReviewSection
              id="plain"
              heading={t("plain", { count: plain.length })}
              moving={plain.filter(movesVerdict).length}
              cells={plain}
              {...rows}
            />
          )}
          <ReviewBar
            pending={pending}
            chosen={chosen.length}
            warned={chosen.filter(hasWarning).length}
            blocked={chosen.filter(isBlocked).length}
            closed={chosen.some(({ yearClosed }) => yearClosed)}
            isConfirming={isConfirming}
            cancel={() => setConfirming(false)}
            returning={returning === null ? null : (nameOf(cellField(returning)) ?? "")}
            returnChosen={() => setReturning(null)}
            note={{
              errors: errorsOf("note"),
              typed: typed("note"),
              storageKey: `return/${memberId}`,
              settled: result.status === "done",
            }}
          />
        </form>
      )}
      {own.length > 0 && (
        <ReviewSection
          id="own"
          heading={t("own", { count: own.length })}
          cells={own}
          {...rows}
          selectable={false}
          own
        />
      )}
    </div>
  );
}

/** Names a cell by the field that stands for it; undefined for any other field. */
function useNameOf(cells: readonly JudgedCell[]): (field: string) => string | undefined {
  const { cellOf } = useNames({
    indicators: cells.map(({ indicator }) => indicator),
    scopes: cells.map(({ scope }) => scope),
    calibres: cells.map(({ calibre }) => calibre),
  });
  return (field) => {
    const cell = cells.find((one) => field === cellField(one));
    return cell === undefined ? undefined : cellOf(cell.revision.key);
  };
}
