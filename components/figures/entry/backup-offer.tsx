"use client";

import { useLocale, useTranslations } from "next-intl";

import { instantText } from "@/lib/i18n/instant-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface BackupOfferProps {
  savedAt: string;
  onRestore: () => void;
  onDrop: () => void;
}

/** Offers to restore what was typed in this browser and never saved. */
export function BackupOffer({ savedAt, onRestore, onDrop }: BackupOfferProps) {
  const t = useTranslations("figures.backup");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <Notice tone="warning" live className="flex flex-wrap items-center gap-3">
      <p className="flex-1">{t("found", { time: instantText(savedAt, locale) })}</p>
      <Button onClick={onRestore}>{t("restore")}</Button>
      <Button onClick={onDrop}>{t("drop")}</Button>
    </Notice>
  );
}
