"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";

import { Button } from "@/components/ui/button";

const never = () => () => undefined;

/** Copies a text. Absent where the browser has no clipboard (no JavaScript, or http on another host). */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations("links.copy");
  const [state, setState] = useState<"idle" | "done" | "failed">("idle");
  const possible = useSyncExternalStore(
    never,
    () => typeof navigator.clipboard === "object",
    () => false,
  );
  if (!possible) return null;
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState("done"),
      () => setState("failed"),
    );
  };
  return (
    <span className="inline-flex flex-wrap print:hidden items-center gap-3">
      <Button onClick={copy}>{label}</Button>
      <span role="status">{state === "idle" ? "" : t(state)}</span>
    </span>
  );
}
