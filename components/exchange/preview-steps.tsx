import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { dayText } from "@/components/figures/years/day-text";
import { Button } from "@/components/ui/button";
import type { ImportAnswer, MappedInfo } from "@/lib/exchange/progress-form/types";
import type { Catalogue } from "@/lib/figures/types";
import { chinaDay } from "@/lib/i18n/china-time";

import { useMeaningText } from "./use-meaning-text";

interface PreviewStepsProps {
  answer: Extract<ImportAnswer, { step: "preview" }>;
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  pending: boolean;
  form: (children: ReactNode) => ReactNode;
}

/** What can follow a preview: writing it, taking the stored results of formulas, changing how columns were read. */
export function PreviewSteps({ answer, names, pending, form }: PreviewStepsProps) {
  const t = useTranslations("files.preview");
  const { preview, rows, fileName, fingerprint, stored, formulas, mapping, mapped, others } =
    answer;
  const count = preview.counts.new + preview.counts.changed;
  const hidden = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ));
  const read = { rows, fileName, mapping };
  return (
    <>
      {mapped !== null && <MappedColumns mapped={mapped} names={names} />}
      <div className="flex flex-wrap gap-3">
        {count > 0 &&
          form(
            <>
              {hidden({ ...read, intent: "write", fingerprint, stored: stored ? "yes" : "" })}
              <Button type="submit" tone="primary" disabled={pending}>
                {t("write", { count })}
              </Button>
            </>,
          )}
        {formulas > 0 &&
          form(
            <>
              {hidden({ ...read, intent: "stored" })}
              <Button type="submit" disabled={pending}>
                {t("useStored", { count: formulas })}
              </Button>
            </>,
          )}
        {mapped !== null &&
          form(
            <>
              {hidden({ intent: "edit", packed: mapped.packed, fileName, choice: mapped.choice })}
              <Button type="submit" disabled={pending}>
                {t("changeColumns")}
              </Button>
            </>,
          )}
        {others !== null &&
          form(
            <>
              {hidden({ intent: "edit", packed: others.packed, fileName, choice: others.choice })}
              <Button type="submit" disabled={pending}>
                {t("mapOthers")}
              </Button>
            </>,
          )}
        {mapped !== null &&
          mapped.remembered !== null &&
          form(
            <>
              {hidden({ intent: "forget", packed: mapped.packed, fileName })}
              <Button type="submit" disabled={pending}>
                {t("forgetColumns")}
              </Button>
            </>,
          )}
      </div>
    </>
  );
}

function MappedColumns({
  mapped: { columns, remembered },
  names,
}: {
  mapped: MappedInfo;
  names: PreviewStepsProps["names"];
}) {
  const t = useTranslations("files.mapping.told");
  const locale = useLocale() === "en" ? "en" : "zh";
  const meaning = useMeaningText(names);
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">
        {t("heading")}
        {remembered !== null && (
          <span className="font-normal text-muted">
            {" "}
            {t("remembered", {
              name: remembered.name,
              day: dayText(chinaDay(Date.parse(remembered.at)), locale),
            })}
          </span>
        )}
      </summary>
      <ul className="list-disc pl-5 break-words">
        {columns.map(({ at, heading, mapping }, index) => (
          <li key={`${index}${at}`}>{t("column", { at, heading, meaning: meaning(mapping) })}</li>
        ))}
      </ul>
    </details>
  );
}
