import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import type { UploadRest } from "@/lib/exchange/progress-form/types";

interface YearStepsProps {
  rest: UploadRest;
  pending: boolean;
  form: (children: ReactNode) => ReactNode;
}

/** Goes on with the years of a file that are not the one that is shown, or was just written. */
export function YearSteps({ rest, pending, form }: YearStepsProps) {
  const t = useTranslations("files.years");
  const { rows, fileName, mapping, stored, year, otherYears } = rest;
  if (otherYears.length === 0) return null;
  const sent = { rows, fileName, mapping, intent: "year", stored: stored ? "yes" : "" };
  return (
    <div className="flex flex-col gap-3">
      <p>{t("text", { year: String(year) })}</p>
      <div className="flex flex-wrap gap-3">
        {otherYears.map((other) => (
          <div key={other.year}>
            {form(
              <>
                {Object.entries(sent).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <input type="hidden" name="other" value={other.year} />
                <Button type="submit" disabled={pending}>
                  {t("preview", { year: String(other.year), count: other.count })}
                </Button>
              </>,
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
