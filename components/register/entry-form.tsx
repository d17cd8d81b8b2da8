"use client";

import { useTranslations } from "next-intl";
import { Fragment, useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormFields, type FormOption } from "@/components/forms/use-form-fields";
import { useRounds } from "@/components/forms/use-rounds";
import { useWords } from "@/components/page/use-words";
import { Button } from "@/components/ui/button";
import { OwnLanguage } from "@/components/ui/own-language";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { ENTRY_SORTS, ENTRY_STATES } from "@/lib/records/register-kinds";
import { statusWord, type TypedEntry } from "@/lib/register/typed-entry";
import type { RegisterCatalogue } from "@/lib/register/types";

interface EntryFormProps {
  catalogue: RegisterCatalogue;
  /** Code of the entry; "" for a new one. */
  code: string;
  /** Number of the last decided version. */
  seen: number;
  /** Name of the draft that the form goes on with, as `draftName` gives it. */
  draft: string;
  /** What the form begins with. */
  kept: TypedEntry & { indicator: string; claims: readonly string[] };
  action: FormAction;
}

type TextName = Exclude<keyof TypedEntry, "name" | "sort" | "state" | "source" | "scopes">;

/** Takes one entry; what is wrong comes back beside its field, with what was typed. */
export function EntryForm({ catalogue, code, seen, draft, kept, action }: EntryFormProps) {
  const t = useTranslations("register.form");
  const terms = useTranslations("register");
  const inWords = useWords();
  const [result, submit, pending] = useActionState(action, IDLE);
  const fields = useFormFields(result);
  const round = useRounds(code === "" && result.status === "done" ? result : null);
  const text = (
    name: TextName | "nameZh" | "other" | "why",
    value: string,
    { hint, rows = 1 }: { hint?: string; rows?: number } = {},
  ) => fields.text(name, t(name), value, { hint, rows });
  const choice = (
    name: "sort" | "state" | "indicator" | "source",
    value: string,
    options: readonly FormOption[],
    blank: string,
  ) => fields.choice(name, t(name), value, { blank, options });
  const { indicators, scopes, sources } = catalogue;
  return (
    <form
      key={`${code}-${seen}`}
      action={submit}
      onSubmit={sendByHand(submit)}
      noValidate
      inert={pending}
      className="mt-3 flex max-w-[60rem] flex-col gap-4"
    >
      <FormAnswer result={result} />
      <input type="hidden" name="plan" value={catalogue.plan.code} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="draft" value={draft} />
      <Fragment key={round}>
        <div className="grid gap-4 md:grid-cols-2">
          {text("nameZh", kept.name)}
          {text("nameEn", kept.nameEn, { hint: t("nameEnHint") })}
          {choice(
            "sort",
            kept.sort,
            ENTRY_SORTS.map((sort) => [sort, terms(`sort.${sort}`)]),
            t("choose"),
          )}
          {choice(
            "indicator",
            kept.indicator,
            indicators.map(({ code: one, name }) => [one, inWords(name)]),
            t("noIndicator"),
          )}
          {text("organisationCode", kept.organisationCode, { hint: t("organisationCodeHint") })}
          {text("year", kept.year, { hint: t("yearHint") })}
        </div>
        <fieldset>
          <legend className="font-semibold">{t("scopes")}</legend>
          <p className="text-sm text-muted">{t("scopesHint")}</p>
          <div className="mt-1 flex flex-wrap gap-x-5">
            {scopes
              .filter(({ kind }) => kind !== "province")
              .map((scope) => (
                <label key={scope.code} className="inline-flex min-h-10 items-center gap-2">
                  <input
                    type="checkbox"
                    name={`scopes.${scope.code}`}
                    defaultChecked={fields.isTicked(
                      `scopes.${scope.code}`,
                      kept.claims.includes(scope.code),
                    )}
                    className="size-4"
                  />
                  <OwnLanguage>{inWords(scope.name)}</OwnLanguage>
                </label>
              ))}
          </div>
        </fieldset>
        <div className="grid gap-4 md:grid-cols-3">
          {choice(
            "state",
            kept.state,
            ENTRY_STATES.map((state) => [state, terms(`state.${state}`)]),
            t("choose"),
          )}
          {text("decidedOn", kept.decidedOn, { hint: t("decidedOnHint") })}
          {text("document", kept.document)}
        </div>
        {choice(
          "source",
          kept.source,
          sources.map(({ key, title, publisher }) => [key, `${publisher} · ${title}`]),
          t("choose"),
        )}
        <div className="grid gap-4 md:grid-cols-2">
          {text("words", kept.words, { rows: 2 })}
          {text("wordsEn", kept.wordsEn, { rows: 2 })}
          {text("note", kept.note, { rows: 2 })}
          {text("noteEn", kept.noteEn, { rows: 2 })}
          {text("status", inWords(statusWord(kept.status)))}
          {text("other", "", { hint: t("otherHint") })}
        </div>
      </Fragment>
      {seen > 0 && text("why", "", { hint: t("whyHint") })}
      {seen > 0 && (
        <label className="inline-flex min-h-10 items-center gap-2">
          <input
            type="checkbox"
            name="withdrawn"
            defaultChecked={fields.isTicked("withdrawn", false)}
            className="size-4"
          />
          {t("withdrawn")}
        </label>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="submit" tone="primary" disabled={pending}>
          {t("submit")}
        </Button>
        <Button type="submit" name="intent" value="save" disabled={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
