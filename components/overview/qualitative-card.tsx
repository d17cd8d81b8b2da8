import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { verdictTerm, type Subject } from "@/lib/words/subject";
import { TargetWording } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";

interface QualitativeCardProps {
  subject: Subject;
  place: DashboardPlace;
}

/** Shows a target that is a statement: named in the plan's words, never given a rate. */
export function QualitativeCard({ subject, place }: QualitativeCardProps) {
  const t = useTranslations();
  const inWords = useWords();
  const { assessment, indicator, scope } = subject;
  const { target, verdict, reason } = scope;
  return (
    <article className="rounded-lg border border-line bg-card px-4 py-3 break-inside-avoid">
      {verdict !== null && (
        <VerdictBadge
          verdict={verdict}
          term={verdictTerm(assessment, target, verdict)}
          reason={reason}
          basis={scope.basis}
        />
      )}
      <h3 className="font-semibold">
        <PlaceLink
          place={place}
          to={`/indicators/${indicator.code}`}
          className="text-ink hover:text-accent"
        >
          {inWords(indicator.name)}
        </PlaceLink>
      </h3>
      {target !== null && (
        <p className="text-sm">
          <span className="text-muted">{t("dashboard.card.target")} </span>
          <TargetWording target={target} />
          {t("dashboard.parenthesis", { text: target.year })}
        </p>
      )}
    </article>
  );
}
