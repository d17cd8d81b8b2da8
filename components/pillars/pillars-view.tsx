import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceTrail } from "@/components/page/place-trail";
import { Section } from "@/components/page/section";
import { pillarsOf, scopesOfKind } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";

import { PillarCard } from "./pillar-card";
import { PillarMatrix } from "./pillar-matrix";

const KINDS = ["hub", "carrier", "field"] as const;

interface PillarsViewProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
}

/** Shows the “333” path: the whole matrix, then the three groups of three. */
export function PillarsView({ assessment, place, notices }: PillarsViewProps) {
  const t = useTranslations();
  const pillars = pillarsOf(assessment);
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
        <p className="mt-3 max-w-[46rem]">
          {t(pillars.length === 0 ? "dashboard.matrix.none" : "dashboard.pillars.text")}
        </p>
      </PageHead>
      {pillars.length > 0 && <Groups assessment={assessment} place={place} />}
    </>
  );
}

function Groups({ assessment, place }: Omit<PillarsViewProps, "notices">) {
  const t = useTranslations();
  return (
    <>
      <Section
        id="matrix"
        heading={t("dashboard.matrix.heading")}
        text={t("dashboard.matrix.text")}
      >
        <PillarMatrix assessment={assessment} place={place} />
      </Section>
      {KINDS.filter((kind) => scopesOfKind(assessment, kind).length > 0).map((kind) => (
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
