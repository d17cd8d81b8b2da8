import { useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { findSource } from "@/lib/words/lookup";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import { SourceLink } from "@/components/page/source-link";
import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import type { PlanAssessment } from "@/lib/assessment/types";
import { takeovers, type Successor } from "@/lib/closing/takeover";
import { takeoverSentences } from "@/lib/words/closing/takeover-sentences";

interface SuccessionSectionProps {
  /** Assessment of the ended plan. */
  ended: PlanAssessment;
  successor: Successor;
  /** Where the page stands; null on a public page, whose link leads to one plan only. */
  place: DashboardPlace | null;
  /** Whether the reader is an administrator. */
  mayTakeOver: boolean;
}

/** Shows what the next plan takes over: which last value would be its baseline, and what stands in the way. */
export function SuccessionSection(props: SuccessionSectionProps) {
  const { ended, successor, place, mayTakeOver } = props;
  const t = useTranslations("plans.succession");
  const inWords = useWords();
  const { assessment } = successor;
  const entries = takeovers(ended, successor);
  const { code, name } = assessment.plan;
  const originOf = (indicator: string) =>
    successor.origins.find((origin) => origin.indicator === indicator) ?? null;
  const heading = inWords({ key: "plans.succession.heading", values: { name } });
  return (
    <Section
      id={`successor-${code}`}
      heading={heading}
      text={inWords({ key: "plans.succession.text", values: { year: ended.plan.endYear } })}
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
                <h3 className="font-semibold">
                  <OwnLanguage>{inWords(entry.indicator.name)}</OwnLanguage>
                </h3>
                <p className="text-sm text-muted">
                  {inWords({
                    key: "plans.succession.target",
                    values: {
                      year: entry.target.year,
                      wording: { zh: entry.target.wording, en: entry.target.wordingEn },
                    },
                  })}
                </p>
              </div>
              <div className="flex flex-col gap-1 text-sm">
                {takeoverSentences(ended, assessment, entry, originOf(entry.indicator.code)).map(
                  (sentence) => (
                    <p key={sentence.key}>{inWords(sentence)}</p>
                  ),
                )}
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
      {mayTakeOver && entries.some(({ value }) => value !== null) && (
        <p className="mt-3 text-sm">
          <PageLink
            href={`/settings/plans?plan=${encodeURIComponent(code)}#takeover`}
            className="link"
          >
            {t("takeOver")}
          </PageLink>
        </p>
      )}
      {place !== null && (
        <p className="mt-3 text-sm">
          <PlaceLink place={{ base: place.base, plan: code, year: null, asOf: place.asOf }} to="">
            {inWords({ key: "plans.succession.open", values: { name } })}
          </PlaceLink>
        </p>
      )}
    </Section>
  );
}
