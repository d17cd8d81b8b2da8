import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { SectionNavigation } from "@/components/layout/navigation/section-navigation";
import { settingsNavigation } from "@/components/layout/navigation/workspace-navigation";
import { firstPage } from "@/lib/auth/page-access";
import { getActor } from "@/lib/auth/session";
import type { Locale } from "@/lib/i18n/routing";
import { listPlans } from "@/lib/plans/queries";

interface SettingsLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Leads from one setting to another. No access check: every page and every query checks for itself. */
export default async function SettingsLayout({ children, params }: SettingsLayoutProps) {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "common.nav" });
  const actor = await getActor();
  const plans = actor === null || firstPage(actor) !== null ? [] : await listPlans(actor);
  return (
    <div className="flex flex-col gap-6">
      {actor !== null && (
        <SectionNavigation
          label={t("settings")}
          items={settingsNavigation(actor.role, (key) => t(key), plans.length > 0)}
        />
      )}
      {children}
    </div>
  );
}
