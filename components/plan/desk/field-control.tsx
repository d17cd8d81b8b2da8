"use client";

import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import { Field, fieldAttributes } from "@/components/ui/field";
import { OwnLanguage } from "@/components/ui/own-language";
import type { DeskField } from "@/lib/records/desk/fields";
import type { FormTexts } from "@/lib/records/desk/form-payload";
import type { DeskOptions, Option } from "@/lib/records/desk/types";
import { optionWord } from "@/lib/words/record-words";

interface FieldControlProps {
  field: DeskField;
  texts: FormTexts;
  errorsOf: (name: string) => string[];
  options: DeskOptions;
}

/** Id of the control that a message about a field, or a part of it, leads to. */
export function controlId(field: DeskField, name: string): string {
  if (field.type === "words") return `f-${name === field.name ? `${name}.zh` : name}`;
  if (field.type === "ref" && field.shape === "list") {
    return `f-${name === field.name ? `${name}.0` : name}`;
  }
  return `f-${field.name}`;
}

/** Draws the control or controls of one field. */
export function FieldControl(props: FieldControlProps) {
  const { field } = props;
  if (field.type === "words") return <Words {...props} />;
  if (field.type === "flag") return <Flag {...props} />;
  if (field.type === "ref" && field.shape === "boxes") return <Boxes {...props} of={field.of} />;
  if (field.type === "ref" && field.shape === "list") return <Choices {...props} of={field.of} />;
  return <Single {...props} />;
}

/** Gives the label of a field, with a mark where it may be left empty, and its hint. */
function useNames(field: DeskField) {
  const t = useTranslations("people");
  const hint = field.hint === undefined ? undefined : t(`hint.${field.hint}`);
  return { label: t(`field.${field.label}`), hint };
}

function Words({ field, texts, errorsOf }: FieldControlProps) {
  const t = useTranslations("people.desk");
  const { label, hint } = useNames(field);
  if (field.type !== "words") return null;
  const control = (language: "zh" | "en") => {
    const name = `${field.name}.${language}`;
    const own = errorsOf(name);
    const errors = language === "zh" ? [...own, ...errorsOf(field.name)] : own;
    const help = language === "zh" ? hint : field.english === "offered" ? t("offered") : undefined;
    return (
      <Field
        id={`f-${name}`}
        label={`${label} · ${t(language)}`}
        errors={errors}
        {...(help === undefined ? {} : { hint: help })}
      >
        <textarea
          {...fieldAttributes(`f-${name}`, errors, help !== undefined)}
          name={name}
          lang={language === "zh" ? "zh-CN" : "en"}
          rows={field.rows}
          maxLength={2000}
          defaultValue={texts[name] ?? ""}
        />
      </Field>
    );
  };
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {control("zh")}
      {control("en")}
    </div>
  );
}

function Flag({ field, texts }: FieldControlProps) {
  const { label, hint } = useNames(field);
  return (
    <div>
      <label className="flex min-h-10 items-center gap-2 font-semibold">
        <input
          id={`f-${field.name}`}
          type="checkbox"
          name={field.name}
          className="size-5"
          defaultChecked={(texts[field.name] ?? "") !== ""}
        />
        {label}
      </label>
      {hint !== undefined && <p className="text-sm text-muted">{hint}</p>}
    </div>
  );
}

/** One text or one choice. */
function Single({ field, texts, errorsOf, options }: FieldControlProps) {
  const t = useTranslations();
  const inWords = useWords();
  const { label, hint } = useNames(field);
  const { name } = field;
  const errors = [...errorsOf(name), ...errorsOf(`${name}.0`)];
  const choices: readonly (readonly [string, string])[] =
    field.type === "choice"
      ? field.options.map(({ value, key }) => [value, inWords({ key })])
      : field.type === "ref"
        ? offered(options[field.of], texts[name]).map((one) => [one.code, inWords(optionWord(one))])
        : [];
  const attributes = {
    ...fieldAttributes(`f-${name}`, errors, hint !== undefined),
    name,
    defaultValue: texts[name] ?? "",
  };
  return (
    <Field id={`f-${name}`} label={label} errors={errors} {...(hint !== undefined && { hint })}>
      {field.type === "period" ? (
        <input {...attributes} maxLength={10} autoComplete="off" />
      ) : (
        <select {...attributes}>
          <option value="">
            {t(field.isOptional === true ? "people.desk.none" : "people.desk.choose")}
          </option>
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What can be chosen: nothing that was withdrawn, unless it is what was chosen before. */
function offered(options: readonly Option[], chosen: string | undefined): readonly Option[] {
  return options.filter(({ code, isGone }) => isGone !== true || code === chosen);
}

type ListProps = FieldControlProps & { of: keyof DeskOptions };

/** Several choices in order: those that are made, and some more. */
function Choices({ field, texts, errorsOf, options, of }: ListProps) {
  const t = useTranslations("people.desk");
  const inWords = useWords();
  const { label, hint } = useNames(field);
  const made = Object.keys(texts).filter(
    (name) => name.startsWith(`${field.name}.`) && texts[name] !== "",
  ).length;
  const count = Math.max(of === "source" ? 1 : 3, made + 1);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-semibold">{label}</legend>
      {hint !== undefined && <p className="text-sm text-muted">{hint}</p>}
      <div className="grid gap-3 md:grid-cols-2">
        {Array.from({ length: count }, (_, index) => {
          const name = `${field.name}.${String(index)}`;
          const errors = [...errorsOf(name), ...(index === 0 ? errorsOf(field.name) : [])];
          return (
            <Field
              key={name}
              id={`f-${name}`}
              label={`${label} ${String(index + 1)}`}
              errors={errors}
            >
              <select
                {...fieldAttributes(`f-${name}`, errors, false)}
                name={name}
                defaultValue={texts[name] ?? ""}
              >
                <option value="">{t(index === 0 && !field.isOptional ? "choose" : "none")}</option>
                {offered(options[of], texts[name]).map((one) => (
                  <option key={one.code} value={one.code}>
                    {inWords(optionWord(one))}
                  </option>
                ))}
              </select>
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}

function Boxes({ field, texts, errorsOf, options, of }: ListProps) {
  const inWords = useWords();
  const { label, hint } = useNames(field);
  const errors = errorsOf(field.name);
  return (
    <fieldset id={`f-${field.name}`} tabIndex={-1}>
      <legend className="font-semibold">{label}</legend>
      {hint !== undefined && <p className="text-sm text-muted">{hint}</p>}
      <div className="mt-1 grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
        {options[of].map(({ code, name }) => (
          <label key={code} className="flex min-h-10 items-center gap-2">
            <input
              type="checkbox"
              name={`${field.name}.${code}`}
              className="size-5 shrink-0"
              defaultChecked={(texts[`${field.name}.${code}`] ?? "") !== ""}
            />
            <OwnLanguage>{inWords(name)}</OwnLanguage>
          </label>
        ))}
      </div>
      {errors.map((error) => (
        <p key={error} className="text-sm font-semibold text-behind">
          {error}
        </p>
      ))}
    </fieldset>
  );
}
