import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Section } from "@/components/page/section";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { chinaDay } from "@/lib/i18n/china-time";
import type { MessageName } from "@/lib/i18n/message-key";
import { actionTree, ofGroup, ofKind, promiseThreads } from "@/lib/records/of-kind";
import type { PlanRecord } from "@/lib/records/schemas";

import { ActionList } from "./action-list";
import { ContradictionList } from "./contradiction-list";
import { EntryList } from "./entry-list";
import { FactList } from "./fact-list";
import { FileList } from "./file-list";
import { Mechanism } from "./mechanism";
import { MilestoneList } from "./milestone-list";
import { PlanPeople } from "./plan-people";
import { PlanTargets, planTargets } from "./plan-targets";
import { PromiseThreads } from "./promise-threads";
import { RankingTable } from "./ranking-table";
import type { Cited } from "./record-text";

interface PlanSectionsProps extends Cited {
  assessment: PlanAssessment;
  place: DashboardPlace;
  records: readonly PlanRecord[];
}

/** Shows the parts of the plan page in the order in which they are asked for; a part without records is left out. */
export function PlanSections({ assessment, place, records, cited }: PlanSectionsProps) {
  const today = chinaDay(Date.parse(assessment.asOf));
  const targets = planTargets(assessment);
  const branches = actionTree(records);
  const milestones = ofKind(records, "milestone");
  const threads = promiseThreads(records);
  const entries = ofKind(records, "entry");
  const rankings = ofKind(records, "ranking");
  const contradictions = ofKind(records, "contradiction");
  const files = ofKind(records, "evidence-release").filter(({ payload }) => payload.isPublic);
  const mechanism = ofGroup(records, "mechanism");
  const firms = [...ofGroup(records, "firm"), ...ofGroup(records, "growth")];
  const facts = (group: Parameters<typeof ofGroup>[1], isWide = false) => {
    const list = ofGroup(records, group);
    return list.length > 0 && <FactList facts={list} cited={cited} isWide={isWide} />;
  };
  return (
    <>
      <Part name="targets" hint="targets" isThere={targets.length > 0}>
        <PlanTargets assessment={assessment} place={place} targets={targets} cited={cited} />
      </Part>
      <Part name="mechanism" isThere={mechanism.length > 0}>
        <Mechanism facts={mechanism} cited={cited} />
      </Part>
      <PlanPeople assessment={assessment} place={place} />
      <div
        className={clsx(
          "grid gap-x-8",
          milestones.length === 1 && "lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]",
        )}
      >
        <Part name="actions" hint="actions" isThere={branches.length > 0}>
          <ActionList assessment={assessment} place={place} branches={branches} cited={cited} />
        </Part>
        <Part name="milestones" isThere={milestones.length > 0}>
          <MilestoneList milestones={milestones} today={today} cited={cited} />
        </Part>
      </div>
      <Part name="threads" isThere={threads.length > 0}>
        <PromiseThreads threads={threads} cited={cited} />
      </Part>
      <Part name="promise">{facts("promise")}</Part>
      <Part name="results" hint="results" isThere={entries.length > 0}>
        <EntryList entries={entries} cited={cited} place={place} />
      </Part>
      <Part name="ranking" hint="ranking" isThere={rankings.length > 0}>
        <RankingTable rankings={rankings} cited={cited} />
      </Part>
      <div className="grid gap-x-8 lg:grid-cols-2">
        <Part name="policy">{facts("policy")}</Part>
        <div>
          <Part name="firms" isThere={firms.length > 0}>
            <FactList facts={firms} cited={cited} />
          </Part>
          <Part name="platform">{facts("platform")}</Part>
        </div>
      </div>
      <Part name="intention" hint="intention">
        {facts("intention", true)}
      </Part>
      <Part name="speaker">{facts("speaker", true)}</Part>
      <Part name="contradictions" isThere={contradictions.length > 0}>
        <ContradictionList contradictions={contradictions} cited={cited} />
      </Part>
      <Part name="files" hint="files" isThere={files.length > 0}>
        <FileList assessment={assessment} place={place} files={files} />
      </Part>
      <Part name="occasion">{facts("occasion", true)}</Part>
    </>
  );
}

interface PartProps {
  name: MessageName<"records.heading">;
  hint?: MessageName<"records.hint">;
  isThere?: boolean;
  children: ReactNode;
}

function Part({ name, hint, isThere = true, children }: PartProps) {
  const t = useTranslations("records");
  if (!isThere || children === false) return null;
  const text = hint === undefined ? {} : { text: t(`hint.${hint}`) };
  return (
    <Section id={name} heading={t(`heading.${name}`)} {...text}>
      {children}
    </Section>
  );
}
