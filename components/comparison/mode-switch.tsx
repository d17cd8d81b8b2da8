import clsx from "clsx";
import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import { comparisonAddress } from "@/lib/addresses/comparison-address";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { COMPARISON_MODES } from "@/lib/comparison/modes";
import { selectionQuery, type Selection } from "@/lib/comparison/selection";
import { modeName } from "@/lib/words/comparison/mode-words";

interface ModeSwitchProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  selection: Selection;
}

/** Chooses between values, shares of the target and an index: links, which need no script. */
export function ModeSwitch({ assessment, place, selection }: ModeSwitchProps) {
  const t = useTranslations("compare.mode");
  const inWords = useWords();
  return (
    <nav aria-label={t("label")} className="mt-6 print:hidden">
      <ul className="inline-flex flex-wrap overflow-hidden rounded-md border border-field bg-card">
        {COMPARISON_MODES.map((mode) => {
          const current = mode === selection.mode;
          return (
            <li key={mode} className="border-l border-line first:border-l-0">
              <PageLink
                href={comparisonAddress(place, selectionQuery({ ...selection, mode }))}
                aria-current={current ? "true" : undefined}
                className={clsx(
                  "inline-flex min-h-9 items-center px-3.5 outline-offset-[-3px]",
                  current
                    ? "bg-accent font-semibold text-on-accent outline-on-accent"
                    : "hover:bg-accent-soft",
                )}
              >
                {inWords(modeName(assessment, mode))}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
