import clsx from "clsx";
import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import { dimensionOfLens, type GapLens } from "@/lib/addresses/gap-lens";
import type { PlanAssessment } from "@/lib/assessment/types";
import { dimensionCodes } from "@/lib/plans/dimensions";
import { dimensionName } from "@/lib/words/lookup";
import { lensPath } from "@/lib/words/parts/gap-lens";
import type { DashboardPlace } from "@/lib/addresses/place";

interface GapLensSwitchProps {
  lenses: readonly { lens: GapLens; name: string }[];
  current: GapLens;
  place: DashboardPlace;
  indicator: string;
}

/** Gives the name of a lens: the dimension's in the plan's words. */
export function useLensName(assessment: PlanAssessment): (lens: GapLens) => string {
  const t = useTranslations("outlook.parts");
  const inWords = useWords();
  return (lens) => {
    const dimension = dimensionOfLens(lens, dimensionCodes(assessment.scopes));
    return dimension === null ? t("lens.years") : inWords(dimensionName(assessment, dimension));
  };
}

/**
 * Switches between ways to divide the gap. Links, so that it works without JavaScript and a view can be sent to
 * somebody; nothing where there is no choice.
 */
export function GapLensSwitch({ lenses, current, place, indicator }: GapLensSwitchProps) {
  const t = useTranslations("outlook.parts");
  if (lenses.length < 2) return null;
  return (
    <nav aria-label={t("switch")} className="print:hidden">
      <ul className="flex w-fit max-w-full flex-wrap overflow-hidden rounded-md border border-field bg-card">
        {lenses.map(({ lens, name }) => (
          <li key={lens} className="border-l border-line first:border-l-0">
            <PageLink
              href={lensPath(place, indicator, lens)}
              aria-current={lens === current ? "true" : undefined}
              className={clsx(
                "inline-flex min-h-9 items-center px-2 text-sm sm:px-3.5 sm:text-base outline-offset-[-3px]",
                lens === current
                  ? "bg-accent font-semibold text-on-accent outline-on-accent"
                  : "hover:bg-accent-soft",
              )}
            >
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
