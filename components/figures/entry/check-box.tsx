interface CheckBoxProps {
  id?: string;
  name?: string;
  value?: string;
  label: string;
  /** Keeps the label for screen readers only, because what it says stands beside the box already. */
  silent?: boolean;
  checked: boolean;
  onChange: (value: boolean) => void;
}

/** A box with its label, large enough for a finger. */
export function CheckBox({ label, silent = false, onChange, ...rest }: CheckBoxProps) {
  return (
    <label className="inline-flex min-h-8 min-w-8 cursor-pointer items-center gap-2 self-start font-semibold">
      <input
        type="checkbox"
        className="size-5 accent-accent"
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...rest}
      />
      <span className={silent ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
