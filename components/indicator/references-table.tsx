import { useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { calibreName, scopeName } from "@/lib/words/lookup";
import { Section } from "@/components/page/section";
import { SourceMark } from "@/components/page/source-mark";
import { readingOf } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

interface ReferencesTableProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  sources: readonly string[];
}

/** Lists readings from other sources: recorded beside the adopted figures, never calculated with. */
export function ReferencesTable({ assessment, indicator, sources }: ReferencesTableProps) {
  const t = useTranslations();
  const inWords = useWords();
  const rows = indicator.scopes.flatMap(({ scope, references }) =>
    references.map((point) => ({ scope, point })),
  );
  if (rows.length === 0) return null;
  const heading = t("dashboard.references.heading");
  return (
    <Section id="references" heading={heading} text={t("dashboard.references.text")}>
      <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
        <Table caption={heading} className="min-w-[36rem] print:min-w-0">
          <thead>
            <tr>
              <Th scope="col">{t("terms.scope")}</Th>
              <Th scope="col">{t("terms.year")}</Th>
              <Th scope="col">{t("terms.value")}</Th>
              <Th scope="col">{t("terms.calibre")}</Th>
              <Th scope="col">{t("terms.note")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ scope, point }, index) => (
              <tr key={`${scope} ${point.year} ${point.calibre} ${index}`}>
                <Th scope="row">{inWords(scopeName(assessment, scope))}</Th>
                <Td>{point.year}</Td>
                <Td>
                  {point.value === null
                    ? t(`terms.flag.${point.flag ?? "not-collected"}`)
                    : inWords(readingOf(indicator, { ...point, value: point.value }))}
                  <SourceMark source={point.source} sources={sources} />
                </Td>
                <Td>{inWords(calibreName(assessment, point.calibre))}</Td>
                <Td>{point.note === null ? "" : inWords(point.note)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}
