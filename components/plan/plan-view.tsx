import { useTranslations } from "next-intl";

import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceTrail } from "@/components/page/place-trail";
import { Section } from "@/components/page/section";
import { SourcesList } from "@/components/page/evidence/sources-list";
import { useWords } from "@/components/page/use-words";
import { EmptyState } from "@/components/ui/empty-state";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { PlanRecords } from "@/lib/records/schemas";
import { namedSources } from "@/lib/records/shared-records";
import { planLead } from "@/lib/words/record-words";

import { DeskTabs } from "./desk/desk-tabs";
import { shownEntries } from "./entry-list";
import { PlanSections } from "./plan-sections";
import { planTargets, targetSources } from "./plan-targets";

interface PlanViewProps extends PlanRecords {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  /** Whether the reader writes or reviews records. */
  mayUseDesk?: boolean;
}

/** Shows a plan beyond its numbers: mechanism, actions, milestones, and everything that its sources say. */
export function PlanView(props: PlanViewProps) {
  const { assessment, place, notices, records, sources, mayUseDesk = false } = props;
  const t = useTranslations("records");
  const inWords = useWords();
  const shown = shownEntries(records);
  const used = new Set([
    ...planTargets(assessment).flatMap(targetSources),
    ...shown.flatMap(namedSources),
  ]);
  const known = new Map([...assessment.sources, ...sources].map((source) => [source.key, source]));
  const listed = [...used].flatMap((key) => known.get(key) ?? []);
  const cited = listed.map(({ key }) => key);
  return (
    <>
      <PageHead
        assessment={{ ...assessment, sources: listed }}
        place={place}
        path="/plan"
        notices={notices}
        lens={false}
        trail={<PlaceTrail place={place} here={t("title")} />}
        title={records.length === 0 ? t("title") : planLead(shown).map(inWords).join("")}
      >
        <p className="mt-2 max-w-[60rem] text-sm text-muted">{t("text")}</p>
      </PageHead>
      {mayUseDesk && (
        <div className="mt-3">
          <DeskTabs place={place} current={null} />
        </div>
      )}
      <PlanSections assessment={assessment} place={place} records={records} cited={cited} />
      {records.length === 0 && (
        <div className="mt-6">
          <EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>
        </div>
      )}
      {listed.length > 0 && (
        <Section id="sources" heading={t("heading.sources")}>
          <SourcesList sources={listed} keys={cited} isLong />
        </Section>
      )}
    </>
  );
}
