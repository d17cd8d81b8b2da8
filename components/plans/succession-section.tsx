import { useTranslations } from "next-intl";

import { calibreName, findSource } from "@/components/dashboard/lookup";
import type { Phrase } from "@/components/dashboard/phrase";
import { PlaceLink } from "@/components/dashboard/place-link";
import type { DashboardPlace } from "@/components/dashboard/place";
import { Section } from "@/components/dashboard/section";
import { SourceLink } from "@/components/dashboard/source-link";
import { amountOf, readingOf } from "@/components/dashboard/subject";
import { useSay } from "@/components/dashboard/use-say";
import type { PlanAssessment } from "@/lib/assessment/types";
import { takeovers, type Successor, type Takeover } from "@/lib/plans/takeover";

interface SuccessionSectionProps {
  /** The ended plan. */
  readonly ended: PlanAssessment;
  readonly successor: Successor;
  /** Null on a public page: its link leads to one plan only. */
  readonly place: DashboardPlace | null;
}

/** What the next plan takes over: which last value would be its baseline, and what stands in the way. */
export function SuccessionSection({ ended, successor, place }: SuccessionSectionProps) {
  const t = useTranslations("plans.succession");
  const say = useSay();
  const { assessment } = successor;
  const entries = takeovers(ended, successor);
  const { code, name } = assessment.plan;
  const heading = say({ key: "plans.succession.heading", values: { name } });
  return (
    <Section
      id={`successor-${code}`}
      heading={heading}
      text={say({ key: "plans.succession.text", values: { year: ended.plan.endYear } })}
    >
      {entries.length === 0 ? (
        <p className="rounded-lg border border-line bg-card p-4">{t("nothing")}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-card px-4 sm:px-5">
          {entries.map((entry) => (
            <li
              key={entry.indicator.code}
              className="grid gap-x-8 gap-y-1 py-4 lg:grid-cols-[minmax(0,4fr)_minmax(0,9fr)]"
            >
              <div>
                <h3 className="font-semibold">{say(entry.indicator.name)}</h3>
                <p className="text-sm text-muted">
                  {say({
                    key: "plans.succession.target",
                    values: {
                      year: entry.target.year,
                      wording: { zh: entry.target.wording, en: entry.target.wordingEn },
                    },
                  })}
                </p>
              </div>
              <div className="flex flex-col gap-1 text-sm">
                <p>{say(takeoverPhrase(ended, assessment, entry))}</p>
                {entry.value !== null && (
                  <p className="text-muted">
                    {t("source")} <SourceLink source={findSource(ended, entry.value.source)} />
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {place !== null && (
        <p className="mt-3 text-sm">
          <PlaceLink place={{ base: place.base, plan: code, year: null, asOf: place.asOf }} to="">
            {say({ key: "plans.succession.open", values: { name } })}
          </PlaceLink>
        </p>
      )}
    </Section>
  );
}

function takeoverPhrase(ended: PlanAssessment, next: PlanAssessment, entry: Takeover): Phrase {
  const { indicator, target, state, baseline, value } = entry;
  const year = ended.plan.endYear;
  const to = calibreName(next, target.calibre ?? "");
  if (state === "taken-over" && baseline !== null) {
    const { qualifier } = baseline;
    const known = {
      year: baseline.year,
      value: amountOf(indicator, baseline.value, { qualifier }),
    };
    return { key: "plans.succession.taken-over", values: known };
  }
  if (value === null) return { key: "plans.succession.awaiting-data", values: { year, to } };
  return {
    key: `plans.succession.${state}`,
    values: {
      year,
      value: readingOf(indicator, value),
      from: calibreName(ended, value.calibre),
      to,
    },
  };
}
