"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { CONTROL_CLASS } from "@/components/ui/field";
import type { DraftSection } from "@/lib/plan-files/drafts/types";

/** Takes a calibre or a source that the site has already into the draft, in the very words that it has. */
export function KeptPicker({ content, disabled }: { content: DraftSection; disabled: boolean }) {
  const { section, kept } = content;
  const t = useTranslations("planFiles.edit");
  const locale = useLocale() === "en" ? "en" : "zh";
  if ((section !== "calibres" && section !== "sources") || kept.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 rounded-lg border border-line bg-card p-4">
      <label htmlFor="kept" className="font-semibold">
        {t(section === "calibres" ? "keptCalibre" : "keptSource")}
      </label>
      <div className="flex flex-wrap gap-3">
        <select id="kept" name="kept" defaultValue="" className={`${CONTROL_CLASS} max-w-xl`}>
          <option value="">{t("none")}</option>
          {kept.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[locale]}
            </option>
          ))}
        </select>
        <Button type="submit" name="intent" value="keep" disabled={disabled}>
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}
