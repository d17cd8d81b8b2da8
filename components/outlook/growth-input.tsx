"use client";

import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import { CONTROL_CLASS } from "@/components/ui/field";
import { growthParam, growthText, sliderRange } from "@/lib/assessment/outlook/growth-field";
import type { GrowthField, OutlookPart } from "@/lib/assessment/outlook/outlook-types";
import {
  fieldProblem,
  outlookPartName,
  partHint,
  type OutlookFacts,
} from "@/lib/words/outlook/outlook-words";

interface GrowthInputProps {
  facts: OutlookFacts;
  part: OutlookPart;
  field: GrowthField;
  onChange: (text: string) => void;
}

/**
 * Takes one part's growth as a number and, where scripts run, by a slider. Only the number has a name in the
 * form.
 */
export function GrowthInput({ facts, part, field, onChange }: GrowthInputProps) {
  const t = useTranslations("outlook.live");
  const inWords = useWords();
  const { model, unit } = facts;
  const id = `growth-${part.code}`;
  const name = inWords(outlookPartName(facts, part.code));
  const problem = fieldProblem(facts, field);
  const rate = model.growth === "rate";
  const { min, max, step } = sliderRange(model, part);
  const value = Number(growthText(model, field.growth));
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {name}
      </label>
      <div className="flex items-center gap-3">
        <input
          type="range"
          aria-label={t("slider", { name })}
          min={min}
          max={max}
          step={step}
          value={Math.min(Math.max(value, min), max)}
          className="h-8 min-w-0 scroll-mt-32 flex-1 cursor-pointer accent-accent noscript:hidden print:hidden"
          onChange={(event) => onChange(event.target.value)}
        />
        <span className="flex items-center gap-2">
          <input
            id={id}
            name={growthParam(part.code)}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={field.text}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`}
            className={`${CONTROL_CLASS} max-w-24 scroll-mt-32 text-right tabular-nums`}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="shrink-0 text-sm text-muted">
            {rate ? t("percent") : t("perYear", { unit: unit === null ? "" : inWords(unit) })}
          </span>
        </span>
      </div>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {inWords(partHint(facts, part))}
      </p>
      {problem !== null && (
        <p id={`${id}-problem`} className="text-sm font-semibold text-behind">
          {inWords(problem)}
        </p>
      )}
    </div>
  );
}
