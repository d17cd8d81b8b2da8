import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Table, Th } from "@/components/ui/table";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { BridgeNotes } from "@/components/page/bridge-note";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceLink } from "@/components/page/place-link";
import { PlaceTrail } from "@/components/page/place-trail";
import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { countedIndicators, scopesOfKind } from "@/lib/words/lookup";
import { pillarFinding } from "@/lib/words/verdict/pillar-finding";
import type { DashboardPlace } from "@/lib/addresses/place";

import { GapSection } from "./gap-section";
import { IndicatorRow } from "./indicator-row";
import { PillarSources } from "./pillar-sources";

interface PillarViewProps {
  assessment: PlanAssessment;
  scope: Scope;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
}

/** Shows one hub, carrier or field: every indicator, beside the other two pillars of its kind. */
export function PillarView({ assessment, scope, place, notices }: PillarViewProps) {
  const t = useTranslations();
  const inWords = useWords();
  const others = scopesOfKind(assessment, scope.kind).filter(({ code }) => code !== scope.code);
  const shown = [scope, ...others].map(({ code }) => code);
  const bridged = countedIndicators(assessment).filter((indicator) =>
    indicator.scopes.some(
      (entry) =>
        shown.includes(entry.scope) &&
        (entry.reported?.bridged === true ||
          entry.latest?.bridged === true ||
          (entry.target !== null && hasBridgedBaseline(indicator, entry))),
    ),
  );
  const caption = inWords({ key: "dashboard.pillar.caption", values: { name: scope.name } });
  return (
    <>
      {/* Landscape on paper, because one wide table is most of this page. */}
      <style>{"@page{size:A4 landscape}"}</style>
      <PageHead
        assessment={assessment}
        place={place}
        path={`/pillars/${scope.code}`}
        notices={notices}
        trail={
          <PlaceTrail
            place={place}
            above={[
              { to: "/pillars", label: t("common.nav.pillars") },
              { to: `/pillars#kind-${scope.kind}`, label: t(`terms.kind.${scope.kind}`) },
            ]}
            here={inWords(scope.name)}
          />
        }
        title={inWords(scope.name)}
      />
      <Card className="mt-6">
        <p className="max-w-[46rem] text-xl leading-relaxed font-semibold">
          {inWords(pillarFinding(assessment, scope))}
        </p>
        <p className="mt-1 max-w-[60rem] text-sm text-muted">
          {scope.kind !== "province" && `${t(`dashboard.pillars.kind.${scope.kind}`)} `}
          {t("dashboard.pillar.noTargets")}
        </p>
      </Card>
      <GapSection assessment={assessment} scope={scope} place={place} />
      <Section id="indicators" heading={caption} text={t("dashboard.pillar.text")}>
        <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
          <Table caption={caption} className="min-w-[72rem] print:min-w-0 table-fixed">
            <colgroup>
              <col className="w-44" />
              <col className="w-52" />
              <col className="w-28" />
              <col className="w-44" />
              <col className="w-48" />
            </colgroup>
            <thead>
              <tr>
                <Th scope="col">{t("terms.indicator")}</Th>
                <Th scope="col">{inWords(scope.name)}</Th>
                <Th scope="col">{t("terms.contribution")}</Th>
                <Th scope="col">{t("terms.origin.allocation")}</Th>
                <Th scope="col">{t("dashboard.pillar.trend")}</Th>
                {others.map((other) => (
                  <Th key={other.code} scope="col" className="text-right">
                    <PlaceLink place={place} to={`/pillars/${other.code}`}>
                      {inWords(other.name)}
                    </PlaceLink>
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {countedIndicators(assessment).map((indicator) => (
                <IndicatorRow
                  key={indicator.code}
                  assessment={assessment}
                  indicator={indicator}
                  scope={scope.code}
                  others={others.map(({ code }) => code)}
                  place={place}
                />
              ))}
            </tbody>
          </Table>
        </div>
        <BridgeNotes indicators={bridged} />
      </Section>
      <PillarSources assessment={assessment} scopes={shown} />
    </>
  );
}
