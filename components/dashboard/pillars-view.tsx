import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";

import { scopesOfKind } from "./lookup";
import { PageHead } from "./page-head";
import type { ParamNotice } from "./param-notice";
import { PillarCard } from "./pillar-card";
import { PillarMatrix } from "./pillar-matrix";
import type { DashboardPlace } from "./place";
import { PlaceTrail } from "./place-trail";
import { Section } from "./section";

interface PillarsViewProps {
  readonly assessment: PlanAssessment;
  readonly place: DashboardPlace;
  readonly notices: readonly ParamNotice[];
}

/** The “333” path: the whole matrix, then the three groups of three. */
export function PillarsView({ assessment, place, notices }: PillarsViewProps) {
  const t = useTranslations();
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path="/pillars"
        notices={notices}
        trail={<PlaceTrail place={place} here={t("common.nav.pillars")} />}
        title={t("dashboard.pillars.title")}
      >
        <p className="mt-3 max-w-[46rem]">{t("dashboard.pillars.text")}</p>
      </PageHead>
      <Section
        id="matrix"
        heading={t("dashboard.matrix.heading")}
        text={t("dashboard.matrix.text")}
      >
        <PillarMatrix assessment={assessment} place={place} />
      </Section>
      {(["hub", "carrier", "field"] as const).map((kind) => (
        <Section
          key={kind}
          id={`kind-${kind}`}
          heading={t(`terms.kind.${kind}`)}
          text={t(`dashboard.pillars.kind.${kind}`)}
        >
          <ul className="grid grid-cols-1 gap-4 md:grid-cols-3">
            {scopesOfKind(assessment, kind).map((scope) => (
              <li key={scope.code}>
                <PillarCard assessment={assessment} place={place} scope={scope} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
