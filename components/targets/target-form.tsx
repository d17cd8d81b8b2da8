"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useState } from "react";

import { SelectField, TextField, type FormTexts } from "@/components/figures/entry/entry-controls";
import { SourceFields } from "@/components/figures/entry/source-fields";
import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { Catalogue } from "@/lib/figures/types";
import { milestoneField } from "@/lib/plans/milestone-field";
import type { Indicator, Scope, TargetVersion } from "@/lib/plans/types";

import { MilestoneFields, milestoneYears } from "./milestone-fields";

interface TargetFormProps {
  catalogue: Catalogue;
  indicator: Indicator;
  scope: Scope;
  /** The version in force; null where this would be the first, an allocation. */
  current: TargetVersion | null;
  action: FormAction;
}

/** Asks for the next version of a target, filled from the one in force. */
export function TargetForm({ catalogue, indicator, scope, current, action }: TargetFormProps) {
  const t = useTranslations("targets");
  const terms = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  const [source, setSource] = useState("");
  const typed: Readonly<Record<string, string>> = result.status === "failed" ? result.values : {};
  const initial = initialTexts(catalogue, indicator, current);
  const texts: FormTexts = { errorsOf, valueOf: (name) => typed[name] ?? initial[name] ?? "" };
  const isStatement = indicator.accrual === "qualitative";
  const comparisons = isStatement
    ? (["statement"] as const)
    : (["gte", "gt", "lte", "between"] as const);
  const unit = indicator.unit?.[locale];
  return (
    <Card aria-labelledby="form" className="flex flex-col gap-4">
      <h2 id="form" className="text-lg font-semibold">
        {t("heading", {
          name: indicator.name[locale],
          scope: scope.name[locale],
          version: (current?.version ?? 0) + 1,
        })}
      </h2>
      <p className="text-muted">{t(current === null ? "first" : "next")}</p>
      <FormAnswer result={result} />
      <form
        key={current?.version ?? 0}
        action={submit}
        onSubmit={sendByHand(submit)}
        onChange={(event) => {
          const { target } = event;
          if (target instanceof HTMLSelectElement && target.name === "source") {
            setSource(target.value);
          }
        }}
        noValidate
        inert={pending}
        className="flex flex-col gap-4"
      >
        <input type="hidden" name="plan" value={catalogue.plan.code} />
        <input type="hidden" name="indicator" value={indicator.code} />
        <input type="hidden" name="scope" value={scope.code} />
        <input type="hidden" name="seen" value={current?.version ?? 0} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <SelectField
            texts={texts}
            name="comparison"
            label={t("comparison")}
            options={comparisons.map((value) => ({ value, text: t(`comparisons.${value}`) }))}
          />
          <TextField texts={texts} name="year" label={t("year")} maxLength={4} />
          {!isStatement && (
            <>
              <SelectField
                texts={texts}
                name="calibre"
                label={terms("calibre")}
                options={catalogue.calibres.map(({ code, name }) => ({
                  value: code,
                  text: name[locale],
                }))}
              />
              <TextField texts={texts} name="min" label={t("min")} hint={unit} maxLength={60} />
              <TextField
                texts={texts}
                name="max"
                label={t("max")}
                hint={t("maxHint")}
                maxLength={60}
              />
            </>
          )}
        </div>
        {!isStatement && (
          <MilestoneFields
            texts={texts}
            years={milestoneYears(catalogue.plan, current)}
            unit={unit}
          />
        )}
        <TextField texts={texts} name="wordingZh" label={t("wordingZh")} maxLength={300} />
        <TextField texts={texts} name="wordingEn" label={t("wordingEn")} maxLength={300} />
        <TextField
          texts={texts}
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          maxLength={500}
          rows={2}
        />
        <SourceFields texts={texts} sources={catalogue.sources} chosen={source} />
        <div>
          <Button type="submit" tone="primary" disabled={pending}>
            {t("submit", { version: (current?.version ?? 0) + 1 })}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Writes the version in force as texts; its reason and its document are never those of the next version. */
function initialTexts(
  catalogue: Catalogue,
  indicator: Indicator,
  current: TargetVersion | null,
): Readonly<Record<string, string>> {
  if (current === null) {
    const comparison = indicator.accrual === "qualitative" ? "statement" : "gte";
    return { comparison, year: String(catalogue.plan.endYear) };
  }
  return {
    comparison: current.comparison,
    year: String(current.year),
    calibre: current.calibre ?? "",
    min: current.min ?? "",
    max: current.max ?? "",
    wordingZh: current.wording.zh,
    wordingEn: current.wording.en,
    ...Object.fromEntries(
      current.milestones.map(({ year, value }) => [milestoneField(year), value]),
    ),
  };
}
