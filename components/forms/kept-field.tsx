"use client";

import { useEffect, useRef, type ReactNode } from "react";

import { Field, fieldAttributes } from "@/components/ui/field";

interface KeptFieldProps {
  name: string;
  /** Id of the field, where it is not its name. */
  id?: string;
  label: string;
  hint: ReactNode;
  errors: readonly string[];
  rows: number;
  maxLength: number;
  /** Text that was typed, after a refusal. */
  typed: string;
  /** Text that stands there until another is typed; blank for none. */
  proposed?: string;
  /** Key of the kept copy, which names the person and the thing that is written about. */
  storageKey: string;
  /** Whether the form has been accepted: then the copy is no longer needed. */
  settled: boolean;
}

/**
 * A text field that survives a lost session and a reload of this window: its text is kept in the browser until
 * the form has been accepted, and put back into the empty field.
 */
export function KeptField({ storageKey, settled, proposed = "", ...props }: KeptFieldProps) {
  const { name, id = name, label, hint, errors, typed, ...rest } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (settled) {
      write(storageKey, "");
      return;
    }
    const kept = read(storageKey);
    const isUntouched = field.current?.value === "" || field.current?.value === proposed;
    if (kept !== "" && field.current !== null && isUntouched) field.current.value = kept;
  }, [storageKey, settled, proposed]);
  return (
    <Field id={id} label={label} hint={hint} errors={errors} className="w-full">
      <textarea
        ref={field}
        {...fieldAttributes(id, errors, true)}
        {...rest}
        name={name}
        defaultValue={typed === "" ? proposed : typed}
        onInput={(event) => write(storageKey, event.currentTarget.value)}
      />
    </Field>
  );
}

const PREFIX = "kept.v1/";

// Storage can be full or switched off: then there is no copy, for reading as for writing.
function read(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // Full or switched off: no copy.
  }
}
