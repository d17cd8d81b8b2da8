import clsx from "clsx";
import type { ComponentPropsWithRef } from "react";

type Tone = "primary" | "plain" | "danger";

interface ButtonProps extends ComponentPropsWithRef<"button"> {
  tone?: Tone;
}

const TONES: Record<Tone, string> = {
  primary: "bg-accent text-on-accent border-accent",
  plain: "bg-card text-ink border-field",
  danger: "bg-card text-behind border-behind",
};

/** A button of at least 40 px height; `type` is "button" where it is not given. */
export function Button({ tone = "plain", className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={clsx(
        "inline-flex min-h-10 cursor-pointer items-center justify-center gap-2 rounded-md border px-4 py-1.5 font-semibold",
        "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
        TONES[tone],
        className,
      )}
      {...rest}
    />
  );
}
