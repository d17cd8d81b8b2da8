import { Fragment } from "react";
import { useTranslations } from "next-intl";

import { BridgeNotes } from "@/components/page/bridge-note";
import { inSentence } from "@/lib/words/verdict/headline-text";
import { PageHead } from "@/components/page/page-head";
import { OwesTable } from "@/components/page/people/owes-table";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { PlaceTrail } from "@/components/page/place-trail";
import { Section } from "@/components/page/section";
import { provinceSubject } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";
import { judgedSentence } from "@/lib/words/verdict/judged-sentence";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";
import { VerdictSign } from "@/components/charts/verdict-sign";
import { defaultAssessmentYear } from "@/lib/assessment/assessment-year";
import { VERDICTS, type PlanAssessment } from "@/lib/assessment/types";
import type { FinalAssessment } from "@/lib/closing/takeover";
import { milestonesLine } from "@/lib/words/people-words";

import { FinalTargets } from "./final-targets";
import { SuccessionSection } from "./succession-section";

interface FinalViewProps extends FinalAssessment {
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  mayTakeOver?: boolean;
}

/**
 * Shows the final assessment (终期评估): every target of a plan that has ended, what is awaiting data, what the next
 * plan takes over.
 */
export function FinalView(props: FinalViewProps) {
  const { assessment, successors, place, notices, mayTakeOver = false } = props;
  const t = useTranslations("plans.final");
  const people = useTranslations("people.owes");
  const inWords = useWords();
  const { plan } = assessment;
  const ended = defaultAssessmentYear(assessment.asOf, plan) >= plan.endYear;
  const subjects = assessment.indicators
    .filter(({ target }) => target !== null)
    .flatMap((indicator) => provinceSubject(assessment, indicator) ?? []);
  if (!ended || subjects.length === 0) {
    const key = ended ? "noTargets" : "running";
    return (
      <>
        <PlaceTrail place={place} here={t("title")} />
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        <p className="mt-6 max-w-[46rem] rounded-lg border border-line bg-card p-4">
          {inWords({ key: `plans.final.${key}`, values: { last: plan.endYear } })}{" "}
          <PlaceLink place={place} to="" className="underline">
            {t("toOverview")}
          </PlaceLink>
        </p>
      </>
    );
  }
  const bridged = subjects.flatMap(({ indicator, scope }) =>
    scope.latest?.bridged === true ? [indicator] : [],
  );
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        notices={notices}
        path="/final"
        trail={<PlaceTrail place={place} here={t("title")} />}
        lens={false}
        title={<Summary assessment={assessment} count={subjects.length} />}
      />
      <Section
        id="verdicts"
        heading={t("heading")}
        text={inWords({ key: "plans.final.text", values: { year: plan.endYear } })}
      >
        <FinalTargets subjects={subjects} place={place} />
        <BridgeNotes indicators={bridged} />
      </Section>
      {assessment.people.units.length > 0 && (
        <Section
          id="owes"
          heading={people("heading")}
          text={people("text", { year: String(assessment.year) })}
        >
          <OwesTable assessment={assessment} />
        </Section>
      )}
      <MilestonesKept assessment={assessment} place={place} />
      {successors.map((successor) => (
        <SuccessionSection
          key={successor.assessment.plan.code}
          ended={assessment}
          successor={successor}
          place={place.base === "" ? place : null}
          mayTakeOver={mayTakeOver}
        />
      ))}
    </>
  );
}

/** Says which milestones were kept: how many in each state, and the way to them; nothing where there are none. */
function MilestonesKept({ assessment, place }: Pick<FinalViewProps, "assessment" | "place">) {
  const t = useTranslations("people.kept");
  const inWords = useWords();
  const line = milestonesLine(assessment.people);
  if (line === null) return null;
  return (
    <Section id="kept" heading={t("heading")} text={inWords(line)}>
      <ul className="grid gap-x-8 gap-y-1 text-sm md:grid-cols-2">
        {assessment.people.milestones.map(({ code, title, state, promisedWords }) => (
          <li key={code} className="flex flex-wrap gap-x-2">
            <PlaceLink place={place} to="/plan#milestones" className="inline-block min-h-6">
              {inWords(title)}
            </PlaceLink>
            <span className="text-muted">
              {inWords(promisedWords)} · {inWords({ key: `records.milestone.state.${state}` })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface SummaryProps {
  assessment: PlanAssessment;
  count: number;
}

/** Counts all targets, the statements included: how many stand in each state. */
function Summary({ assessment, count }: SummaryProps) {
  const t = useTranslations();
  const inWords = useWords();
  const verdicts = assessment.indicators.flatMap(
    (indicator) => provinceSubject(assessment, indicator)?.scope.verdict ?? [],
  );
  const tallies = VERDICTS.flatMap((verdict) => {
    const same = verdicts.filter((other) => other === verdict).length;
    return same === 0 ? [] : [{ verdict, same }];
  });
  const { startYear, endYear } = assessment.plan;
  const judged = judgedSentence(assessment);
  return (
    <>
      {inWords({ key: "plans.final.lead", values: { from: startYear, to: endYear, count } })}
      {tallies.map(({ verdict, same }, index) => (
        <Fragment key={verdict}>
          {index > 0 && t("dashboard.headline.comma")}
          {index > 0 && t("dashboard.space")}
          <wbr />
          <span className={`${VERDICT_TEXT[verdict]} sm:whitespace-nowrap`}>
            <VerdictSign verdict={verdict} />{" "}
            {t("dashboard.headline.tally", {
              count: same,
              verdict: inSentence(t(`terms.verdict.${verdict}`)),
            })}
          </span>
        </Fragment>
      ))}
      {t("dashboard.headline.stop")}
      {judged !== null && <small> {inWords(judged)}</small>}
    </>
  );
}
