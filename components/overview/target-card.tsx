import { useTranslations } from "next-intl";

import { BulletBar } from "@/components/charts/bullet-bar";
import { bulletSeries } from "@/lib/assessment/charts/chart-series";
import { bulletName } from "@/lib/words/verdict/bullet-name";
import { findSource } from "@/lib/words/lookup";
import { otherReadingSentence, otherReadings } from "@/lib/words/verdict/other-readings";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { SourceLink } from "@/components/page/source-link";
import { statusSentences } from "@/lib/words/verdict/status-sentences";
import { verdictTerm, type Subject } from "@/lib/words/subject";
import { TargetLine } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { VerdictNotes } from "@/components/page/verdict-notes";
import { VERDICT_TONE } from "@/lib/words/verdict/verdict-colour";

import { ValueLine } from "./value-line";

interface TargetCardProps {
  subject: Subject;
  place: DashboardPlace;
}

/** Shows one target at a glance. Without data the card says so and keeps its target visible. */
export function TargetCard({ subject, place }: TargetCardProps) {
  const t = useTranslations();
  const inWords = useWords();
  const { assessment, indicator, scope } = subject;
  const { latest, target, verdict, reason } = scope;
  const [reading] = otherReadings(subject);
  const id = `card-${indicator.code}`;
  return (
    <article
      aria-labelledby={id}
      className="flex h-full flex-col rounded-lg border border-line bg-card p-4 break-inside-avoid"
    >
      {verdict !== null && (
        <VerdictBadge
          verdict={verdict}
          term={verdictTerm(assessment, target, verdict)}
          reason={reason}
          basis={scope.basis}
        />
      )}
      <VerdictNotes subject={subject} />
      <h3 id={id} className="mt-1 font-semibold">
        <PlaceLink
          place={place}
          to={`/indicators/${indicator.code}`}
          className="text-ink hover:text-accent"
        >
          {inWords(indicator.name)}
        </PlaceLink>
      </h3>
      <div className="mt-auto pt-2">
        <ValueLine indicator={indicator} value={latest} bound={target?.min} />
        <div className="my-2">
          <BulletBar
            marks={bulletSeries(scope)}
            tone={verdict === null ? "accent" : VERDICT_TONE[verdict]}
            label={inWords(bulletName(subject))}
          />
        </div>
        <TargetLine subject={subject} />
      </div>
      <div className="mt-3 flex flex-1 flex-col gap-1 border-t border-line pt-3 text-sm">
        {statusSentences(subject).map((sentence) => (
          <p key={sentence.key}>{inWords(sentence)}</p>
        ))}
        {reading !== undefined && (latest === null || reading.otherCalibre) && (
          <p className="text-muted">
            {inWords(otherReadingSentence(subject, reading))}
            {t("dashboard.space")}
            <SourceLink source={findSource(assessment, reading.value.source)} />
          </p>
        )}
        {indicator.caution !== null && (
          <p>
            <PlaceLink place={place} to={`/indicators/${indicator.code}#caution`}>
              {t("dashboard.caution.hint")}
              <span className="sr-only">
                {t("dashboard.card.of", { name: inWords(indicator.name) })}
              </span>
            </PlaceLink>
          </p>
        )}
        <p className="mt-auto flex flex-wrap justify-between gap-x-3 pt-2 text-muted">
          {latest !== null && (
            <span>
              {t("dashboard.card.source")}{" "}
              <SourceLink source={findSource(assessment, latest.source)} />
            </span>
          )}
          <PlaceLink place={place} to={`/indicators/${indicator.code}`} className="ml-auto">
            {t("dashboard.card.details")}
            <span className="sr-only">
              {t("dashboard.card.of", { name: inWords(indicator.name) })}
            </span>
          </PlaceLink>
        </p>
      </div>
    </article>
  );
}
