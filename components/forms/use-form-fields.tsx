import type { ReactNode } from "react";

import { Field, fieldAttributes } from "@/components/ui/field";
import type { ActionResult } from "@/lib/errors/action-result";

import { useFormWords } from "./use-form-words";

/** A choice: what is sent, and what its reader sees. */
export type FormOption = readonly [value: string, label: string];

interface TextOptions {
  hint?: string | undefined;
  /** Null for a text that a browser must not cut short when it is pasted. */
  maxLength?: number | null;
  /** Lines of a text that may be long; absent for a text of one line. */
  rows?: number;
  spellCheck?: boolean;
}

interface ControlOptions {
  hint?: string | undefined;
  control: (attributes: ReturnType<typeof fieldAttributes> & { name: string }) => ReactNode;
}

/**
 * Gives the fields of a form: each begins with what is known, keeps what was typed after a refusal, and has what is
 * wrong beside it. `idOf` tells apart the fields of several forms on one page.
 */
export function useFormFields<Data>(
  result: ActionResult<Data>,
  idOf: (name: string) => string = (name) => name,
) {
  const { errorsOf, typed } = useFormWords(result);
  const failed = result.status === "failed";
  const start = (name: string, known: string) => (failed ? typed(name) : known);
  const control = (name: string, label: string, { hint, control: draw }: ControlOptions) => {
    const errors = errorsOf(name);
    const attributes = fieldAttributes(idOf(name), errors, hint !== undefined);
    return (
      <Field
        id={idOf(name)}
        label={label}
        errors={errors}
        {...(hint === undefined ? {} : { hint })}
      >
        {draw({ ...attributes, name })}
      </Field>
    );
  };
  return {
    /** Whether a box is ticked: as it was after a refusal, else as it is known to be. */
    isTicked: (name: string, known: boolean) => (failed ? typed(name) !== "" : known),
    control,
    text: (
      name: string,
      label: string,
      known: string,
      { hint, rows, maxLength = 2000, spellCheck }: TextOptions = {},
    ) =>
      control(name, label, {
        hint,
        control: (attributes) => {
          const limit = maxLength ?? undefined;
          const kept = {
            ...attributes,
            maxLength: limit,
            spellCheck,
            defaultValue: start(name, known),
          };
          return rows === undefined ? <input {...kept} /> : <textarea {...kept} rows={rows} />;
        },
      }),
    choice: (
      name: string,
      label: string,
      known: string,
      { blank, options }: { blank: string; options: readonly FormOption[] },
    ) =>
      control(name, label, {
        control: (attributes) => (
          <select {...attributes} defaultValue={start(name, known)}>
            <option value="">{blank}</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        ),
      }),
  };
}
