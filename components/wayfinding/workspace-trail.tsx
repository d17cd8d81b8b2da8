"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";

import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { barePath } from "@/lib/i18n/local-path";
import { workspaceTrail } from "@/lib/wayfinding/workspace-trail";

/** Shows where a page of the workspace stands. It reads the address itself, because a layout is not told it. */
export function WorkspaceTrail() {
  const t = useTranslations();
  const steps = workspaceTrail(barePath(usePathname()));
  const here = steps?.at(-1);
  if (steps === null || here === undefined) return null;
  const above = steps.slice(0, -1).map(({ word, href }) => ({
    label: t(word),
    ...(href !== undefined && { href }),
  }));
  return (
    <Breadcrumbs
      above={[{ label: t("common.nav.overview"), href: "/" }, ...above]}
      here={t(here.word)}
    />
  );
}
