import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";
import { VerdictChangeLine } from "@/components/page/verdict-change";
import { OwnLanguage } from "@/components/ui/own-language";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanChanges } from "@/lib/releases/types";
import { findIndicator } from "@/lib/words/lookup";
import { CHANGE_KINDS, type ChangeLine } from "@/lib/words/verdict/change-sentences";

interface PartProps {
  place: DashboardPlace;
  comparison: Pick<PlanChanges, "assessment" | "changes">;
}

/** Lists verdicts that moved by indicator, an arrow for each part, and under it why. */
export function VerdictChanges({ place, comparison: { assessment, changes } }: PartProps) {
  const t = useTranslations("plans.changes");
  const groups = assessment.indicators.flatMap(({ code }) => {
    const own = changes.verdictsMoved.filter(({ indicator }) => indicator === code);
    return own.length === 0 ? [] : [{ code, own }];
  });
  return (
    <Section id="verdicts" heading={t("verdictsHeading")} text={t("verdictsText")}>
      <div className="divide-y divide-line rounded-lg border border-line bg-card">
        {groups.map(({ code, own }) => (
          <div
            key={code}
            className="grid gap-x-6 gap-y-2 px-4 py-3 break-inside-avoid sm:px-5 md:grid-cols-[14rem_1fr]"
          >
            {/* Beside what it stands above elsewhere: together they would fill a page of paper before they begin. */}
            <h3 className="font-semibold break-after-auto!">
              <IndicatorLink place={place} assessment={assessment} code={code} />
            </h3>
            <ul className="flex flex-col gap-3">
              {own.map((change) => (
                <li key={change.scope}>
                  <VerdictChangeLine assessment={assessment} changes={changes} change={change} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

/** Counts all other changes, an indicator a line; the sentences stand behind the line and open. */
export function OtherChanges({
  place,
  comparison: { assessment },
  lines,
}: PartProps & { lines: readonly ChangeLine[] }) {
  const t = useTranslations("plans.changes");
  const inWords = useWords();
  const groups = assessment.indicators.flatMap(({ code, name }) => {
    const own = lines.filter(({ indicator, kind }) => indicator === code && kind !== "verdict");
    return own.length === 0 ? [] : [{ code, name, own }];
  });
  return (
    <Section id="others" heading={t("others")}>
      <div className="divide-y divide-line rounded-lg border border-line bg-card">
        {groups.map(({ code, name, own }) => (
          <details key={code} className="px-4 sm:px-5">
            <summary className="flex min-h-11 cursor-pointer items-baseline gap-x-4 py-2.5 marker:content-none">
              <span className="flex min-w-0 grow flex-wrap gap-x-6">
                <span className="min-w-52 font-semibold">
                  <OwnLanguage>{inWords(name)}</OwnLanguage>
                </span>
                <span className="text-muted">
                  {countsOf(own).map(({ kind, count }, index) => (
                    <span key={kind}>
                      {index > 0 && " · "}
                      <span className="whitespace-nowrap">{t(`counts.${kind}`, { count })}</span>
                    </span>
                  ))}
                </span>
              </span>
              <span aria-hidden="true" className="text-accent">
                ▾
              </span>
            </summary>
            <ul className="divide-y divide-line border-t border-line">
              {own.map(({ sentence }, index) => (
                <li key={index} className="py-2">
                  {inWords(sentence)}
                </li>
              ))}
            </ul>
            <p className="border-t border-line py-2 text-sm">
              <IndicatorLink place={place} assessment={assessment} code={code}>
                {t("see")}
              </IndicatorLink>
            </p>
          </details>
        ))}
      </div>
    </Section>
  );
}

interface IndicatorLinkProps extends Pick<PartProps, "place"> {
  assessment: PlanChanges["assessment"];
  code: string;
  /** Text before the indicator's name, which is then read out only. */
  children?: string;
}

function IndicatorLink({ place, assessment, code, children }: IndicatorLinkProps) {
  const inWords = useWords();
  const name = inWords(findIndicator(assessment, code)?.name ?? code);
  return (
    <PlaceLink place={place} to={`/indicators/${code}`}>
      {children ?? name}
      {children !== undefined && <span className="sr-only">{name}</span>}
    </PlaceLink>
  );
}

/** Counts lines by kind, in the order of the kinds, verdicts aside; a kind without a line is left out. */
export function countsOf(lines: readonly ChangeLine[]) {
  return CHANGE_KINDS.flatMap((kind) => {
    const { length: count } = lines.filter((line) => line.kind === kind);
    return kind === "verdict" || count === 0 ? [] : [{ kind, count }];
  });
}
