"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";

import { unitText } from "@/lib/words/format";
import { useMessageText } from "@/components/forms/use-message-text";
import { Field, fieldAttributes } from "@/components/ui/field";
import { parseValue } from "@/lib/figures/values/parse-value";
import { FLAGS, NATURES, QUALIFIERS, type Indicator } from "@/lib/plans/types";
import { useStatedText } from "@/components/figures/use-stated-text";

import { SelectField, type FormTexts } from "./entry-controls";

interface ValueFieldsProps {
  texts: FormTexts;
  indicator: Indicator;
  /** Texts of the fields by name, as they stand now. */
  live: Readonly<Record<string, string>>;
}

/**
 * Asks for the value with its unit inside the field, shows what it is read as, and asks for qualifier, nature or
 * flag.
 */
export function ValueFields({ texts, indicator, live }: ValueFieldsProps) {
  const t = useTranslations();
  const isStatement = indicator.accrual === "qualitative";
  return (
    <>
      {isStatement ? (
        <p id="value" className="text-muted">
          {t("figures.entry.qualitative")}
        </p>
      ) : (
        <ValueField texts={texts} indicator={indicator} live={live} />
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        {!isStatement && (
          <SelectField
            texts={texts}
            name="qualifier"
            label={t("figures.entry.qualifier")}
            options={[
              { value: "", text: t("figures.entry.qualifierAuto") },
              ...QUALIFIERS.map((code) => ({ value: code, text: t(`terms.qualifier.${code}`) })),
            ]}
          />
        )}
        <SelectField
          texts={texts}
          name="nature"
          label={t("figures.entry.nature")}
          options={NATURES.map((code) => ({ value: code, text: t(`terms.nature.${code}`) }))}
        />
        <SelectField
          texts={texts}
          name="flag"
          label={t("figures.entry.flag")}
          options={[
            { value: "", text: t(isStatement ? "figures.entry.choose" : "figures.entry.flagNone") },
            ...FLAGS.map((code) => ({ value: code, text: t(`terms.flag.${code}`) })),
          ]}
        />
      </div>
    </>
  );
}

function ValueField({ texts, indicator, live }: ValueFieldsProps) {
  const t = useTranslations();
  const locale = useLocale() === "en" ? "en" : "zh";
  const errors = texts.errorsOf("value");
  const unit = indicator.unit === null ? "" : unitText(indicator.unit, locale);
  const { className, ...attributes } = fieldAttributes("value", errors, true);
  return (
    <Field
      id="value"
      label={t("figures.entry.value")}
      hint={<ReadAs indicator={indicator} live={live} />}
      errors={errors}
    >
      <span className="relative block">
        <input
          {...attributes}
          name="value"
          inputMode="text"
          autoComplete="off"
          maxLength={200}
          defaultValue={texts.valueOf("value")}
          className={clsx(className, "text-lg", locale === "zh" ? "pr-16" : "pr-40")}
        />
        <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-muted">
          {unit}
        </span>
      </span>
    </Field>
  );
}

function ReadAs({ indicator, live }: Omit<ValueFieldsProps, "texts">) {
  const t = useTranslations();
  const inWords = useMessageText();
  const stated = useStatedText();
  const typed = live["value"] ?? "";
  if (typed.trim() === "") return t("figures.entry.valueHint");
  const parsed = parseValue(typed, indicator.unit);
  if (!parsed.ok) return inWords(parsed.error);
  const chosen = QUALIFIERS.find((code) => code === live["qualifier"]);
  const qualifier = parsed.qualifier ?? chosen ?? "exact";
  const read = { value: parsed.value, flag: null, qualifier, nature: "actual" } as const;
  return t("figures.entry.readAs", { value: stated(read, indicator.unit) });
}
