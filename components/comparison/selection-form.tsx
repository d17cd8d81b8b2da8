import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASS } from "@/components/ui/field";
import { OwnLanguage } from "@/components/ui/own-language";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { ChosenSelection } from "@/lib/comparison/selection";
import type { LocalText } from "@/lib/plans/types";

interface SelectionFormProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  chosen: ChosenSelection;
  /** The address of this page, with language prefix. */
  path: string;
}

/** Chooses what to compare. A plain form whose choice goes into the address: works without JavaScript. */
export function SelectionForm({ assessment, place, chosen, path }: SelectionFormProps) {
  const t = useTranslations("compare.form");
  const { selection, years } = chosen;
  const counted = assessment.indicators.filter(({ accrual }) => accrual !== "qualitative");
  const [first, last] = [selection.years[0], selection.years.at(-1)];
  const year = (name: "from" | "to", value: number | undefined) => (
    <label className="flex flex-col gap-1 text-sm">
      <span className="text-muted">{t(name)}</span>
      <select name={name} defaultValue={value} className={CONTROL_CLASS}>
        {years.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      key={JSON.stringify(selection)}
      action={path}
      className="mt-6 flex flex-col gap-5 rounded-lg border border-line bg-card p-4 sm:p-5 print:hidden"
    >
      {place.plan != null && <input type="hidden" name="plan" value={place.plan} />}
      {selection.mode !== "value" && <input type="hidden" name="mode" value={selection.mode} />}
      {place.asOf !== null && <input type="hidden" name="asOf" value={place.asOf} />}
      <Boxes name="indicators" items={counted} chosen={selection.indicators} />
      {assessment.scopes.length > 1 && (
        <Boxes name="scopes" items={assessment.scopes} chosen={selection.scopes} />
      )}
      <div className="flex flex-wrap items-end gap-4">
        <fieldset>
          <legend className="mb-1 font-semibold">{t("years")}</legend>
          <div className="grid grid-cols-2 gap-2">
            {year("from", first)}
            {year("to", last)}
          </div>
        </fieldset>
        <Button type="submit" tone="primary">
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}

interface BoxesProps {
  name: "indicators" | "scopes";
  items: readonly { code: string; name: LocalText }[];
  chosen: readonly string[];
}

function Boxes({ name, items, chosen }: BoxesProps) {
  const t = useTranslations("compare.form");
  const inWords = useWords();
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t(name)}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {items.map((item) => (
          <label key={item.code} className="inline-flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              name={name}
              value={item.code}
              defaultChecked={chosen.includes(item.code)}
              className="size-5 accent-accent"
            />
            <OwnLanguage>{inWords(item.name)}</OwnLanguage>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
