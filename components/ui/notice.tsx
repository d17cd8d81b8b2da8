import clsx from "clsx";
import type { ReactNode } from "react";

interface NoticeProps {
  tone: "info" | "success" | "error" | "warning";
  children: ReactNode;
  /** Whether a screen reader announces the notice when it appears. */
  live?: boolean;
  className?: string;
}

const TONES = {
  info: "border-accent bg-accent-soft text-ink",
  success: "border-met bg-card text-met",
  error: "border-behind bg-card text-behind",
  warning: "border-watch bg-notice text-notice-ink",
} as const;

export function Notice({ tone, children, live = false, className }: NoticeProps) {
  return (
    <div
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
      className={clsx("rounded-md border-l-4 px-4 py-3", TONES[tone], className)}
    >
      {children}
    </div>
  );
}
