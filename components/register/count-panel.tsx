"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormFields } from "@/components/forms/use-form-fields";
import { useBothLanguages, useWords } from "@/components/page/use-words";
import { DecisionForm } from "@/components/plan/desk/decision-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { Link } from "@/lib/i18n/navigation";
import type { Source } from "@/lib/plans/types";
import type { CountDeclaration } from "@/lib/register/types";

interface CountPanelProps {
  plan: string;
  declaration: CountDeclaration;
  sources: readonly Source[];
  /** Last year that has ended: whose figures are written from the register. */
  year: number;
  actions: { declare: FormAction; write: FormAction; decide: FormAction };
}

/** Shows whether an indicator is counted from its register, and takes that decision and the figures from there. */
export function CountPanel({ plan, declaration, sources, year, actions }: CountPanelProps) {
  const t = useTranslations("register.count");
  const inWords = useWords();
  const inBoth = useBothLanguages();
  const desk = useTranslations("people.desk.state");
  const { current, open, returned, mayDeclare, mayWrite } = declaration;
  return (
    <details
      className="mt-4 rounded-lg border border-line bg-card px-4 print:hidden"
      open={open !== null || returned !== null}
    >
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
        {t(current === null ? "reported" : "counted")}
      </summary>
      <div className="pb-4 text-sm">
        <p className="text-muted">{t("text")}</p>
        {current !== null && <p className="mt-1">{inWords(current)}</p>}
        {open !== null && (
          <div className="mt-2 rounded-md border-l-4 border-watch bg-notice px-4 py-3 text-notice-ink">
            <p className="font-semibold">
              {t(open.isWithdrawn ? "waitingEnd" : "waiting", { author: open.author })}
            </p>
            <p className="whitespace-pre-line">{inBoth(open.reason)}</p>
            {open.mayDecide && (
              <DecisionForm
                version={open.version}
                lockVersion={open.lockVersion}
                action={actions.decide}
              />
            )}
          </div>
        )}
        {open === null && returned !== null && (
          <Notice tone="warning" className="mt-2">
            {desk("returned", returned)}
          </Notice>
        )}
        {current !== null && mayWrite && (
          <WriteForm {...{ plan, declaration, year }} action={actions.write} />
        )}
        {mayDeclare && open === null && (
          <DeclareForm {...{ plan, declaration, sources }} action={actions.declare} />
        )}
      </div>
    </details>
  );
}

interface WriteFormProps {
  plan: string;
  declaration: CountDeclaration;
  year: number;
  action: FormAction;
}

function WriteForm({ plan, declaration, year, action }: WriteFormProps) {
  const t = useTranslations("register.count");
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <form action={submit} className="mt-3 flex flex-col items-start gap-2">
      <FormAnswer result={result} placeOf={() => ({ id: null })} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="indicator" value={declaration.indicator} />
      <input type="hidden" name="year" value={year} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={pending}>
          {t("write", { year: String(year) })}
        </Button>
        <Link href="/figures" className="inline-flex min-h-10 items-center text-accent underline">
          {t("toFigures")}
        </Link>
      </div>
    </form>
  );
}

const idOf = (name: string) => `count-${name}`;

interface DeclareFormProps {
  plan: string;
  declaration: CountDeclaration;
  sources: readonly Source[];
  action: FormAction;
}

function DeclareForm({ plan, declaration, sources, action }: DeclareFormProps) {
  const t = useTranslations("register.count");
  const form = useTranslations("register.form");
  const [result, submit, pending] = useActionState(action, IDLE);
  const fields = useFormFields(result, idOf);
  const { indicator, last, current } = declaration;
  const text = (name: "reasonZh" | "reasonEn" | "why", known: string) =>
    fields.text(name, t(name), known, { maxLength: 500 });
  return (
    <form
      key={last}
      action={submit}
      onSubmit={sendByHand(submit)}
      noValidate
      className="mt-3 flex flex-col gap-3"
    >
      <FormAnswer
        result={result}
        placeOf={(name) => ({ id: name === "_form" ? null : idOf(name), name: undefined })}
      />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="indicator" value={indicator} />
      <input type="hidden" name="seen" value={last} />
      <div className="grid gap-3 md:grid-cols-2">
        {text("reasonZh", current?.zh ?? "")}
        {text("reasonEn", current?.en ?? "")}
        {fields.choice("source", form("source"), "", {
          blank: form("choose"),
          options: sources.map(({ key, title, publisher }) => [key, `${publisher} · ${title}`]),
        })}
        {last > 0 && text("why", "")}
      </div>
      <div>
        <Button
          type="submit"
          name="intent"
          value={current === null ? "declare" : "end"}
          disabled={pending}
        >
          {t(current === null ? "declare" : "end")}
        </Button>
      </div>
    </form>
  );
}
