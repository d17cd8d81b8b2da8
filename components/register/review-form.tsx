"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";

import { FormAnswer, type FieldLabel } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { PlaceLink } from "@/components/page/place-link";
import { useListText } from "@/components/page/use-list-text";
import { useWords } from "@/components/page/use-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import type { DashboardPlace } from "@/lib/addresses/place";
import { IDLE } from "@/lib/errors/action-result";
import type { LocalText } from "@/lib/plans/types";
import { changedFields } from "@/lib/register/changed-fields";
import { SEEN, seenName } from "@/lib/register/seen-entries";
import type { OpenEntry, RegisterCatalogue } from "@/lib/register/types";

import { EntryFacts } from "./entry-facts";

interface ReviewFormProps {
  plan: string;
  place: DashboardPlace;
  waiting: readonly OpenEntry[];
  /** Names of the entries that are there, by their code. */
  names: Readonly<Record<string, LocalText>>;
  catalogue: Pick<RegisterCatalogue, "scopes" | "indicators" | "sources">;
  action: FormAction;
}

/** Shows everything that waits with what it changes, and decides about those that were chosen. */
export function ReviewForm(props: ReviewFormProps) {
  const { plan, place, waiting, names, catalogue, action } = props;
  const t = useTranslations("register.review");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const inWords = useWords();
  const form = useRef<HTMLFormElement>(null);
  const mine = waiting.filter(({ mayDecide }) => mayDecide);
  const placeOf = (field: string): FieldLabel => {
    const open = mine.find((one) => seenName(one) === field);
    if (open !== undefined) return { id: field, name: inWords(open.payload.title) };
    return { id: field === "note" ? "note" : null };
  };
  const chooseAll = () => {
    const ofAll = `input[name^="${SEEN}"]`;
    const boxes = form.current?.querySelectorAll<HTMLInputElement>(ofAll) ?? [];
    const isAll = [...boxes].every(({ checked }) => checked);
    for (const box of boxes) box.checked = !isAll;
  };
  return (
    <form
      ref={form}
      action={submit}
      onSubmit={sendByHand(submit)}
      noValidate
      inert={pending}
      className="mt-4 flex flex-col gap-4"
    >
      <FormAnswer result={result} placeOf={placeOf} />
      <input type="hidden" name="plan" value={plan} />
      {waiting.length === 0 && <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>}
      {mine.length > 1 && (
        <div>
          <Button onClick={chooseAll}>{t("chooseAll")}</Button>
        </div>
      )}
      <ul className="grid gap-3 lg:grid-cols-2">
        {waiting.map((open) => (
          <Waiting
            key={open.version}
            {...{ open, place, names, catalogue }}
            isChosen={typed(seenName(open)) === String(open.lockVersion)}
          />
        ))}
      </ul>
      {mine.length > 0 && (
        <div className="sticky bottom-0 flex flex-col gap-3 border-t border-line bg-page py-3 max-sm:bottom-14">
          <Field id="note" label={t("note")} errors={errorsOf("note")}>
            <input
              {...fieldAttributes("note", errorsOf("note"))}
              name="note"
              maxLength={500}
              defaultValue={typed("note")}
            />
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" name="decision" value="approve" tone="primary" disabled={pending}>
              {t("approve")}
            </Button>
            <Button type="submit" name="decision" value="return" disabled={pending}>
              {t("return")}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}

interface WaitingProps {
  open: OpenEntry;
  /** Whether it was ticked in the form that was refused. */
  isChosen: boolean;
  place: DashboardPlace;
  names: ReviewFormProps["names"];
  catalogue: Pick<RegisterCatalogue, "scopes" | "indicators" | "sources">;
}

function Waiting({ open, isChosen, place, names, catalogue }: WaitingProps) {
  const t = useTranslations("register");
  const inWords = useWords();
  const listed = useListText();
  const { payload, before, code, author, reason, isWithdrawn, mayDecide, isOwn } = open;
  const kind = isWithdrawn ? "withdrawn" : before === null ? "new" : "changed";
  const changed = before === null ? [] : changedFields(before, payload);
  return (
    <li className="flex gap-3 rounded-lg border border-line bg-card p-4">
      {mayDecide && (
        <label className="flex size-10 shrink-0 items-center justify-center">
          <input
            type="checkbox"
            id={seenName(open)}
            name={seenName(open)}
            value={open.lockVersion}
            defaultChecked={isChosen}
            className="size-4"
          />
          <span className="sr-only">
            {t("review.chooseName", { name: inWords(payload.title) })}
          </span>
        </label>
      )}
      <div className="min-w-0">
        <p>
          <span className="mr-2 rounded border border-field px-1.5 py-0.5 text-xs">
            {t(`review.kind.${kind}`)}
          </span>
          <PlaceLink
            place={place}
            to={`/register/entry/${code}`}
            className="inline-block min-h-6 font-semibold"
          >
            {inWords(payload.title)}
          </PlaceLink>
        </p>
        <p className="text-sm text-muted">{t("open.submitted", { author })}</p>
        {changed.length > 0 && (
          <p className="text-sm font-semibold">
            {t("review.changes", {
              fields: listed(changed.map((field) => t(`field.${field}`))),
            })}
          </p>
        )}
        {reason !== null && <p className="text-sm">{t("history.reason", { reason })}</p>}
        <EntryFacts payload={payload} catalogue={catalogue} isJudged />
        {payload.others.map((other) => (
          <p key={other.code} className="mt-1 text-sm">
            {t("review.other", {
              name: inWords(names[other.code] ?? other.code),
              reason: other.reason,
            })}
          </p>
        ))}
        {isOwn && <p className="mt-1 text-sm text-muted">{t("open.own")}</p>}
      </div>
    </li>
  );
}
