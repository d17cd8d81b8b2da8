"use client";

import type { ReactNode } from "react";

import { Field, fieldAttributes } from "@/components/ui/field";

/**
 * What every control asks of the entry form: the typed text and the errors of a field, by the control's name,
 * which is its id as well.
 */
export interface FormTexts {
  valueOf: (name: string) => string;
  errorsOf: (name: string) => string[];
}

interface ControlProps {
  texts: FormTexts;
  name: string;
  label: string;
  hint?: ReactNode;
}

interface TextFieldProps extends ControlProps {
  maxLength: number;
  /** Height of the field in lines; with one line it is an input. */
  rows?: number;
  type?: "text" | "url";
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
  options: readonly { value: string; text: string }[];
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
