import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { OwnLanguage } from "@/components/ui/own-language";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { calibreName } from "@/lib/words/lookup";
import { useWords } from "@/components/page/use-words";

interface IndicatorNotesProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
}

/** Shows the bridge in use, close to the numbers that rest on it. */
export function BridgeNotice({ assessment, indicator }: IndicatorNotesProps) {
  const inWords = useWords();
  const { bridge } = indicator;
  if (bridge === null) return null;
  return (
    <Notice tone="info" className="mt-4 text-sm">
      <strong>
        {inWords({
          key: "dashboard.notes.bridge",
          values: {
            from: calibreName(assessment, bridge.from),
            to: calibreName(assessment, bridge.to),
          },
        })}
      </strong>{" "}
      {inWords(bridge)}
    </Notice>
  );
}

/** Warns what the published numbers may not be read as. */
export function CautionNotice({ indicator }: Pick<IndicatorNotesProps, "indicator">) {
  const t = useTranslations("dashboard.caution");
  const inWords = useWords();
  if (indicator.caution === null) return null;
  return (
    <div id="caution">
      <Notice tone="info" className="mt-4 text-sm">
        <strong>{t("heading")}</strong> {inWords(indicator.caution)}
      </Notice>
    </div>
  );
}

/** Says in one line, which opens, how the numbers may be compared and what they may not be read as. */
export function CalibreNotes({ assessment, indicator }: IndicatorNotesProps) {
  const t = useTranslations("dashboard");
  const inWords = useWords();
  const { bridge, caution } = indicator;
  if (bridge === null && caution === null) return null;
  const bridged =
    bridge === null
      ? ""
      : inWords({
          key: "dashboard.notes.bridge",
          values: {
            from: calibreName(assessment, bridge.from),
            to: calibreName(assessment, bridge.to),
          },
        });
  return (
    <details className="mt-3 border-t border-line pt-1 text-sm">
      <summary className="opening min-h-8">{bridge === null ? t("caution.hint") : bridged}</summary>
      {bridge !== null && <p className="pb-1">{inWords(bridge)}</p>}
      {caution !== null && (
        <p id="caution" className="pb-1">
          <strong>{t("caution.heading")}</strong> {inWords(caution)}
        </p>
      )}
    </details>
  );
}

/** Says what is counted, how, and by which calibres the numbers on the page were counted. */
export function IndicatorNotes({ assessment, indicator }: IndicatorNotesProps) {
  const t = useTranslations();
  const inWords = useWords();
  const used = new Set([
    indicator.target?.calibre,
    indicator.baseline?.calibre,
    ...indicator.scopes.flatMap((scope) =>
      [...scope.series, ...scope.references].map((point) => point.calibre),
    ),
  ]);
  const calibres = assessment.calibres.filter((calibre) => used.has(calibre.code));
  return (
    <section>
      <h3 id="notes" className="sr-only print:not-sr-only print:font-semibold">
        {t("dashboard.notes.heading")}
      </h3>
      <dl className="divide-y divide-line rounded-lg border border-line bg-card px-4">
        <div className="py-2 sm:flex sm:gap-4">
          <dt className="w-40 shrink-0 text-muted">{t("dashboard.notes.definition")}</dt>
          <dd>
            {indicator.definition === null
              ? t("dashboard.notes.noDefinition")
              : inWords(indicator.definition)}
            <span className="block text-sm text-muted">
              {t(`dashboard.notes.accrual.${indicator.accrual}`)}
            </span>
          </dd>
        </div>
        {calibres.map((calibre) => (
          <div key={calibre.code} className="py-2 sm:flex sm:gap-4">
            <dt className="w-40 shrink-0 text-muted">
              {t("terms.calibre")}
              {calibre.code === indicator.target?.calibre && (
                <span className="block text-sm">{t("dashboard.notes.targetCalibre")}</span>
              )}
            </dt>
            <dd>
              <OwnLanguage>{inWords(calibre.name)}</OwnLanguage>
              {calibre.note !== null && (
                <span className="block text-sm text-muted">{inWords(calibre.note)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
