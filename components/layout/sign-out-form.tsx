"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { dropBackups, hasBackups } from "@/components/forms/typed-backups";

interface SignOutFormProps {
  action: () => Promise<void>;
  children: ReactNode;
}

/**
 * Whoever signs out leaves the browser to the next person: nothing that was typed stays in it. What was never
 * saved is lost by that, so it asks first.
 */
export function SignOutForm({ action, children }: SignOutFormProps) {
  const t = useTranslations("common.nav");
  return (
    <form
      action={action}
      onSubmit={(event) => {
        if (hasBackups() && !window.confirm(t("unsaved"))) event.preventDefault();
        else dropBackups();
      }}
    >
      {children}
    </form>
  );
}
