"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import { entryValues } from "@/lib/figures/entry/entry-values";
import { placePath } from "@/lib/figures/read-place";
import type { Catalogue, EntryAnswer, EntryForm, Revision } from "@/lib/figures/types";
import { Link } from "@/lib/i18n/navigation";
import { backupKey } from "@/components/forms/typed-backups";
import { useNames } from "@/components/figures/use-names";

import { CellValues } from "./cell-values";
import { EntryFields } from "./entry-fields";
import { EntryNotices } from "./entry-notices";

interface EntryPanelProps {
  form: EntryForm;
  catalogue: Catalogue;
  expected: number | null;
  currentYear: number;
  memberId: string;
  action: FormAction<EntryAnswer>;
}

/** Shows one open cell: what is there already, and the form, or the way to take one's own submission back. */
export function EntryPanel(props: EntryPanelProps) {
  const { form, catalogue, expected, currentYear, memberId, action } = props;
  const t = useTranslations("figures.entry");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  const { cellOf } = useNames(catalogue);

  const initial = entryValues(form.draft ?? form.returned);
  const typed: Readonly<Record<string, string>> = result.status === "failed" ? result.values : {};
  const isMine = form.submitted?.authorId === memberId;
  return (
    <Card aria-labelledby="cell" className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="cell" className="text-lg font-semibold">
          {cellOf(form.key)}
        </h2>
        <Link
          href={placePath("/figures/history", form.key)}
          className="py-1 text-accent underline underline-offset-4"
        >
          {t("history")}
        </Link>
      </div>
      <FormAnswer result={result} />
      <EntryNotices form={form} isMine={isMine} />
      <CellValues form={form} />
      {isMine ? (
        <WithdrawForm submitted={form.submitted} post={submit} pending={pending} />
      ) : (
        <EntryFields
          // Filled anew whenever the server has another draft, never on a refusal.
          key={`${form.draft?.id ?? ""}:${form.draft?.lockVersion ?? ""}`}
          form={form}
          catalogue={catalogue}
          expected={expected}
          currentYear={currentYear}
          pending={pending}
          texts={{ errorsOf, valueOf: (name) => typed[name] ?? textOf(initial, name) }}
          storageKey={backupKey(memberId, Object.values(form.key).join("/"))}
          saved={result.status === "done" && result.data.settled}
          post={submit}
        />
      )}
    </Card>
  );
}

interface WithdrawFormProps {
  submitted: Revision;
  post: (form: FormData) => void;
  pending: boolean;
}

function WithdrawForm({ submitted, post, pending }: WithdrawFormProps) {
  const t = useTranslations("figures.entry");
  return (
    <form action={post}>
      <input type="hidden" name="revision" value={submitted.id} />
      <input type="hidden" name="lockVersion" value={submitted.lockVersion} />
      <Button type="submit" name="intent" value="withdraw" disabled={pending}>
        {t("withdraw")}
      </Button>
    </form>
  );
}

function textOf(values: Readonly<Record<string, string>>, name: string): string {
  return values[name] ?? "";
}
