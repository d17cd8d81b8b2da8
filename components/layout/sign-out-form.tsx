"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { dropBackups, hasBackups } from "@/components/forms/typed-backups";

interface SignOutFormProps {
  action: () => Promise<void>;
  children: ReactNode;
}

/**
 * Signs out and removes what was typed, because the browser goes to the next person. What was never saved is
 * lost by that, so the form asks first.
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
