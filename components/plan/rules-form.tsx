"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { PlanRules } from "@/lib/rules/types";

interface RulesFormProps {
  plan: string;
  rules: PlanRules;
  action: FormAction;
}

/** Sets what an administrator may demand of entries and of releases, each with what it does in a sentence. */
export function RulesForm({ plan, rules, action }: RulesFormProps) {
  const t = useTranslations("units.rules");
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <form action={submit} className="flex flex-col gap-5">
      <FormAnswer result={result} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="seen" value={rules.number} />
      {(["entryByUnit", "notesRequired"] as const).map((name) => (
        <div key={name} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
          {/* Keyed by the rules, because React does not put a tick back to a new default by itself. */}
          <input
            key={rules.number}
            id={name}
            type="checkbox"
            name={name}
            defaultChecked={rules[name]}
            aria-describedby={`${name}-hint`}
            className="mt-0.5 size-6"
          />
          <label htmlFor={name} className="min-h-6 font-semibold">
            {t(name)}
          </label>
          <p id={`${name}-hint`} className="col-start-2 max-w-prose text-sm text-muted">
            {t(`${name}Hint`)}
          </p>
        </div>
      ))}
      <div>
        <Button type="submit" tone="primary" disabled={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
