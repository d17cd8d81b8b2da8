import clsx from "clsx";
import type { ReactNode } from "react";

interface FieldProps {
  id: string;
  label: string;
  hint?: ReactNode;
  /** Finished sentences, shown beside the field and tied to it for screen readers. */
  errors?: readonly string[];
  children: ReactNode;
  className?: string;
}

/** Shows label, control, hint and errors. Give the control `fieldAttributes(id, errors, hint)`. */
export function Field({ id, label, hint, errors = [], children, className }: FieldProps) {
  return (
    <div className={clsx("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <ul id={`${id}-errors`} className="text-sm font-semibold text-behind">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const CONTROL_CLASS =
  "min-h-10 w-full rounded-md border border-field bg-card px-3 py-1.5 text-ink aria-invalid:border-behind";

/** Gives the attributes that tie a control to its label, hint and errors. */
export function fieldAttributes(id: string, errors: readonly string[] = [], hint = false) {
  const described = [hint ? `${id}-hint` : null, errors.length > 0 ? `${id}-errors` : null];
  const ids = described.filter((part) => part !== null).join(" ");
  return {
    id,
    "aria-invalid": errors.length > 0 ? (true as const) : undefined,
    "aria-describedby": ids === "" ? undefined : ids,
    className: CONTROL_CLASS,
  };
}
