import { Field, fieldAttributes } from "@/components/ui/field";

interface CodeFieldProps {
  id: string;
  label: string;
  hint?: string;
  errors: readonly string[];
  /** Whether only the authenticator's six digits make sense, and a telephone may show its digits to type on. */
  digitsOnly?: boolean;
}

/** Takes a code of the authenticator, or a recovery code where one may stand in for it. */
export function CodeField({ id, label, hint, errors, digitsOnly = false }: CodeFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <input
        {...fieldAttributes(id, errors, hint !== undefined)}
        name="code"
        type="text"
        inputMode={digitsOnly ? "numeric" : "text"}
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
        required
      />
    </Field>
  );
}
