"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import { pasteOrder } from "@/lib/plan-files/rows/shown-columns";
import type { Section } from "@/lib/plan-files/sections";
import { columnName } from "@/lib/plan-files/sheet-words";

interface PasteBlockProps {
  section: Section;
  typed: string;
  /** Finished sentences. */
  errors: readonly string[];
  disabled: boolean;
}

/** Takes rows that were copied from a spreadsheet: added below those that are there. */
export function PasteBlock({ section, typed, errors, disabled }: PasteBlockProps) {
  const t = useTranslations("planFiles.edit");
  const locale = useLocale() === "en" ? "en" : "zh";
  const columns = pasteOrder(section).map((column) => columnName(column, locale));
  const hint = t("pasteHint", { columns: columns.join(locale === "zh" ? "、" : ", ") });
  return (
    <details className="rounded-lg border border-line bg-card p-4" open={typed !== ""}>
      <summary className="min-h-6 cursor-pointer font-semibold text-accent">{t("paste")}</summary>
      <Field id="block" label={t("block")} hint={hint} errors={errors} className="mt-3">
        <textarea
          {...fieldAttributes("block", errors, true)}
          name="block"
          rows={6}
          defaultValue={typed}
          className={`${fieldAttributes("block").className} font-mono text-sm`}
        />
      </Field>
      <Button type="submit" name="intent" value="paste" disabled={disabled} className="mt-3">
        {t("pasteRows")}
      </Button>
    </details>
  );
}
