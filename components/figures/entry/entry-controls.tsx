"use client";

import type { ReactNode } from "react";

import { Field, fieldAttributes } from "@/components/ui/field";

/** What every control of the entry form needs to know of the form; the id of a control is its name. */
export interface FormTexts {
  readonly valueOf: (name: string) => string;
  readonly errorsOf: (name: string) => string[];
}

interface ControlProps {
  readonly texts: FormTexts;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface TextFieldProps extends ControlProps {
  readonly maxLength: number;
  /** Lines; one line is an input. */
  readonly rows?: number;
  readonly type?: "text" | "url";
}

export function TextField({ texts, name, label, hint, maxLength, rows = 1, type }: TextFieldProps) {
  const errors = texts.errorsOf(name);
  const attributes = {
    ...fieldAttributes(name, errors, hint !== undefined),
    name,
    maxLength,
    defaultValue: texts.valueOf(name),
  };
  return (
    <Field id={name} label={label} hint={hint} errors={errors}>
      {rows > 1 ? <textarea {...attributes} rows={rows} /> : <input {...attributes} type={type} />}
    </Field>
  );
}

interface SelectFieldProps extends ControlProps {
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export function SelectField({ texts, name, label, hint, options }: SelectFieldProps) {
  const errors = texts.errorsOf(name);
  const attributes = fieldAttributes(name, errors, hint !== undefined);
  return (
    <Field id={name} label={label} hint={hint} errors={errors}>
      <select {...attributes} name={name} defaultValue={texts.valueOf(name)}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
