import { useTranslations } from "next-intl";

import type { Sentence } from "@/lib/words/sentence";
import { Table, Td, Th } from "@/components/ui/table";
import { comparePaths, type PathVerdict } from "@/lib/assessment/charts/path-comparison";
import { pathHeading, pathSentence } from "@/lib/words/trajectory/path-words";
import { amountOf, verdictTerm, type Subject } from "@/lib/words/subject";
import { paceWord } from "@/lib/words/verdict/thresholds";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";

/** Says what the verdict would be if the way to the target were taken in equal steps, or at equal growth. */
export function PathComparison({ subject }: { subject: Subject }) {
  const t = useTranslations();
  const inWords = useWords();
  const { assessment, indicator, scope } = subject;
  const compared = comparePaths(assessment, indicator, scope);
  if (compared === null) return null;
  const heading = inWords(pathHeading(subject, compared));
  const { linear, geometric, official } = compared;
  const rows = [linear, ...(geometric === null ? [] : [geometric])];
  const sentences: readonly Sentence[] = [
    ...rows.map((row) => pathSentence(subject, row)),
    ...(geometric === null ? [{ key: "outlook.paths.noGeometric" } satisfies Sentence] : []),
    { key: `outlook.paths.official.${official ?? "milestones"}` },
  ];
  return (
    <details className="border-t border-line text-sm first:border-t-0">
      <summary className="opening min-h-9 font-semibold">{heading}</summary>
      <p className="text-muted">{sentences.map(inWords).join(t("dashboard.space"))}</p>
      <div className="pb-3">
        <Table caption={t("outlook.paths.caption")} className="min-w-[17rem]">
          <thead>
            <tr>
              <Th scope="col">{t("outlook.paths.column.path")}</Th>
              <Th scope="col" className="text-right">
                {t("outlook.paths.column.expected", { year: scope.latest?.year ?? "" })}
              </Th>
              <Th scope="col" className="text-right">
                {t("terms.pace")}
              </Th>
              <Th scope="col">{t("dashboard.list.verdict")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.path}>
                <Th scope="row">{t(`outlook.paths.name.${row.path}`)}</Th>
                <Td className="text-right">{inWords(expectedWord(subject, row))}</Td>
                <Td className="text-right">
                  {row.pace === null
                    ? t("dashboard.unknown")
                    : inWords(paceWord(assessment, row.pace))}
                </Td>
                <Td>
                  <VerdictBadge
                    verdict={row.verdict}
                    term={verdictTerm(assessment, scope.target, row.verdict)}
                    reason={null}
                    basis={scope.basis}
                  />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}

function expectedWord({ indicator }: Subject, { expected }: PathVerdict) {
  return { ...amountOf(indicator, expected), decimals: Math.max(indicator.decimals, 1) };
}
