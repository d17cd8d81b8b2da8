import { Field, fieldAttributes } from "./field";

interface PasswordFieldProps {
  /** Name of the field and its id. */
  name?: string;
  label: string;
  hint?: string;
  errors: readonly string[];
  /** Which password the browser's store shall offer or keep; `off` for one that belongs to no account. */
  autoComplete: "current-password" | "new-password" | "off";
  /** False where the form may be sent without it. */
  required?: boolean;
  className?: string;
}

/** A field whose text is not shown and never put back after a refusal. */
export function PasswordField({
  name = "password",
  label,
  hint,
  errors,
  autoComplete,
  required = true,
  className,
}: PasswordFieldProps) {
  return (
    <Field id={name} label={label} hint={hint} errors={errors} className={className}>
      <input
        {...fieldAttributes(name, errors, hint !== undefined)}
        name={name}
        type="password"
        autoComplete={autoComplete}
        required={required}
      />
    </Field>
  );
}
