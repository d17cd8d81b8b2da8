import { useTranslations } from "next-intl";

import { TextField, type FormTexts } from "@/components/figures/entry/entry-controls";
import { milestoneField } from "@/lib/plans/milestone-field";
import type { Plan, TargetVersion } from "@/lib/plans/types";

interface MilestoneFieldsProps {
  texts: FormTexts;
  years: readonly number[];
  unit: string | undefined;
}

/** Asks for the path to the target, a value a year; the path in force is filled in. */
export function MilestoneFields({ texts, years, unit }: MilestoneFieldsProps) {
  const t = useTranslations("targets");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-semibold">{t("milestones")}</legend>
      <p className="text-sm text-muted">{t("milestonesHint")}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {years.map((year) => (
          <TextField
            key={year}
            texts={texts}
            name={milestoneField(year)}
            hint={unit}
            maxLength={60}
            // A text, because a message would write the number 2024 as 2,024.
            label={t("milestone", { year: String(year) })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Lists the years of the plan before the target's, and whatever years the version in force has a value for. */
export function milestoneYears(plan: Plan, current: TargetVersion | null): readonly number[] {
  const end = Math.max(current?.year ?? plan.endYear, plan.endYear);
  const years = Array.from({ length: end - plan.startYear }, (_, index) => plan.startYear + index);
  const known = (current?.milestones ?? []).map(({ year }) => year);
  return [...new Set([...years, ...known])].toSorted((a, b) => a - b);
}
