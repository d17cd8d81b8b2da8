import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { PrintMargins } from "@/components/page/print-margins";
import { PlaceTrail } from "@/components/page/place-trail";
import { useWords } from "@/components/page/use-words";
import { ReleaseNote } from "@/components/overview/release-note";
import { Notice } from "@/components/ui/notice";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { AssessmentSide } from "@/lib/releases/compare";
import type { PlanChanges } from "@/lib/releases/types";
import type { Sentence } from "@/lib/words/sentence";
import { changeLines } from "@/lib/words/verdict/change-sentences";

import { OtherChanges, VerdictChanges } from "./change-groups";
import { Renamings } from "./renamings";

interface ChangesViewProps {
  place: DashboardPlace;
  /** What changed; null where there is nothing to compare, and `missing` says why. */
  comparison: PlanChanges | null;
  missing: string;
  /** The form that chooses the two moments. */
  children?: ReactNode;
}

/** Says what changed from one moment to another: verdicts with their causes, other names, then the rest, counted by indicator. */
export function ChangesView({ place, comparison, missing, children }: ChangesViewProps) {
  const t = useTranslations("plans.changes");
  const inWords = useWords();
  if (comparison === null) {
    return (
      <div className="flex flex-col gap-6">
        <div>
          <PlaceTrail place={place} here={t("title")} />
          <h1 className="text-2xl font-bold">{t("title")}</h1>
        </div>
        {children}
        <Notice tone="info">{missing}</Notice>
      </div>
    );
  }
  const { assessment, changes, release, renamings } = comparison;
  const lines = changeLines(assessment, changes);
  const verdicts = changes.verdictsMoved.length;
  const count = lines.length + renamings.length;
  const values = { from: sideSentence(changes.before), to: sideSentence(changes.after) };
  return (
    <>
      <header>
        <PrintMargins assessment={assessment} />
        <PlaceTrail place={place} here={t("title")} />
        <h1 className="max-w-[60rem] text-2xl leading-snug font-bold text-balance sm:text-[1.75rem]">
          {inWords(
            count === 0
              ? { key: "plans.changes.unchanged", values }
              : { key: "plans.changes.heading", values: { ...values, count } },
          )}
        </h1>
        <p className="mt-2 text-muted">
          {verdicts === 0 ? t("noVerdicts") : t("verdicts", { count: verdicts })}
        </p>
        {release !== null && <ReleaseNote release={release} />}
      </header>
      <div className="mt-6 flex flex-col gap-6">{children}</div>
      {verdicts > 0 && <VerdictChanges place={place} comparison={comparison} />}
      <Renamings assessment={assessment} renamings={renamings} />
      {verdicts < lines.length && (
        <OtherChanges place={place} comparison={comparison} lines={lines} />
      )}
    </>
  );
}

function sideSentence({ release, asOf }: AssessmentSide): Sentence {
  const day = { day: asOf };
  return release === null
    ? { key: "plans.changes.day", values: { day } }
    : { key: "plans.changes.release", values: { number: release, day } };
}
