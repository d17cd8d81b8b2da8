import clsx from "clsx";
import { useTranslations } from "next-intl";

import { VerdictSign } from "@/components/charts/verdict-sign";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges, VerdictChange } from "@/lib/releases/compare";
import { findIndicator, scopeAssessment, scopeName } from "@/lib/words/lookup";
import { verdictTerm } from "@/lib/words/subject";
import { causeSentence } from "@/lib/words/verdict/cause-sentence";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

import { PlaceLink } from "./place-link";
import { useWords } from "./use-words";

interface VerdictChangeLineProps {
  /** The later state. */
  assessment: PlanAssessment;
  changes: Pick<AssessmentChanges, "before" | "after">;
  change: VerdictChange;
  /** Given where the indicator is named too, with a link to its page; absent where its heading stands above. */
  place?: DashboardPlace;
}

/** Shows a verdict that moved, "全省：略低于序时进度 → ✕ 未完成", and under it in one sentence why. */
export function VerdictChangeLine({ assessment, changes, change, place }: VerdictChangeLineProps) {
  const inWords = useWords();
  const indicator = findIndicator(assessment, change.indicator);
  if (indicator === null) return null;
  const cause = causeSentence(assessment, change);
  const scope = inWords(scopeName(assessment, change.scope));
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={clsx("font-semibold", place === undefined && "wrap-anywhere")}>
          {place === undefined ? (
            scope
          ) : (
            <PlaceLink
              place={place}
              to={`/indicators/${indicator.code}`}
              className="text-ink hover:text-accent"
            >
              {`${inWords(indicator.name)} · ${scope}`}
            </PlaceLink>
          )}
        </span>
        <span className="inline-flex flex-wrap items-baseline gap-x-2 text-sm">
          <Side indicator={indicator} year={changes.before.year} change={change} side="before" />
          <Arrow />
          <Side indicator={indicator} year={changes.after.year} change={change} side="after" />
        </span>
      </p>
      {cause !== null && <p className="text-sm text-muted">{inWords(cause)}</p>}
    </div>
  );
}

function Arrow() {
  const t = useTranslations("why");
  return (
    <span className="text-muted">
      <span aria-hidden="true">→</span>
      <span className="sr-only">{t("becomes")}</span>
    </span>
  );
}

interface SideProps {
  indicator: IndicatorAssessment;
  year: number;
  change: VerdictChange;
  side: "before" | "after";
}

/** Names the verdict of one side; the earlier one in grey, because it holds no longer. */
function Side({ indicator, year, change, side }: SideProps) {
  const t = useTranslations();
  const { verdict, reason } = change[side];
  if (verdict === null)
    return <span className="text-muted">{t("dashboard.changes.noTarget")}</span>;
  const target = scopeAssessment(indicator, change.scope)?.target ?? indicator.target;
  return (
    <span
      className={clsx(
        "inline-flex items-baseline gap-1",
        side === "after" ? ["font-semibold", VERDICT_TEXT[verdict]] : "text-muted",
      )}
    >
      <VerdictSign verdict={verdict} />
      <span>
        {t(verdictTerm({ year }, target, verdict))}
        {reason !== null && (
          <span className="font-normal">{` · ${t(`terms.reason.${reason}`)}`}</span>
        )}
      </span>
    </span>
  );
}
