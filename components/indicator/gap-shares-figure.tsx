import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { Table, Td, Th } from "@/components/ui/table";
import { exactGap, type DividedLatest } from "@/lib/assessment/charts/divided-latest";
import { gapShares, type GapShares } from "@/lib/assessment/charts/gap-shares";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { gapShareBars } from "@/lib/words/parts/gap-share-bars";
import { gapSharesHeading, gapSharesText } from "@/lib/words/parts/gap-share-words";
import { partChartKey } from "@/lib/words/parts/part-charts";
import { changeWord, ownGrowthSentence, partName } from "@/lib/words/parts/part-words";
import { restName } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";
import { amountOf, asCalculated, readingOf, type Subject } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

interface GapSharesFigureProps {
  subject: Subject;
  place: DashboardPlace;
  divided: DividedLatest;
}

/** Shows how much of the remaining gap each part would carry if it went on at its own pace. A calculation. */
export function GapSharesFigure({ subject, place, divided }: GapSharesFigureProps) {
  const t = useTranslations("outlook.shares");
  const inWords = useWords();
  const { indicator } = subject;
  const shares = gapShares(divided);
  if (shares === null) {
    const missing = exactGap(divided) ?? 0;
    if (divided.conflict !== null || missing === 0) return null;
    const late = divided.year >= (divided.whole.target?.year ?? divided.year);
    // In the target's year nobody can carry anything any more: there is nothing to say.
    return late ? null : <p className="text-sm text-muted">{t("noGrowth")}</p>;
  }
  const heading = inWords(gapSharesHeading(subject, shares));
  const [assumption, ...shared] = gapSharesText(subject, divided, shares);
  return (
    <details className="text-sm lg:col-span-2 print:col-span-2">
      <summary className="opening min-h-8 items-baseline font-semibold">{heading}</summary>
      <ChartFrame
        className="mt-2 lg:max-w-[50%]"
        heading={heading}
        headingLevel={3}
        isHeadingHidden
        summary={inWords(assumption)}
        actions={
          <ChartActions
            assessment={subject.assessment}
            place={place}
            indicator={indicator.code}
            chart={partChartKey("gap-shares", divided)}
            name={heading}
          />
        }
        isTableOnPaper={false}
        tableLabel={t("table")}
        table={
          <>
            <ul className="mb-2 text-muted">
              {shared.map((sentence) => (
                <li key={inWords(sentence)}>{inWords(sentence)}</li>
              ))}
            </ul>
            <SharesTable subject={subject} divided={divided} shares={shares} name={heading} />
          </>
        }
      >
        <ChartPicture
          drawing={{ kind: "waterfall", series: gapShareBars(subject, divided, shares, inWords) }}
          name={heading}
          room="half"
        />
      </ChartFrame>
    </details>
  );
}

function nameOf({ assessment }: Subject, divided: DividedLatest, scope: string | null) {
  return partName(assessment, divided, scope);
}

function SharesTable({
  subject,
  divided,
  shares,
  name,
}: Omit<GapSharesFigureProps, "place"> & { shares: GapShares; name: string }) {
  const t = useTranslations();
  const inWords = useWords();
  const { indicator } = subject;
  return (
    <Table caption={name} className="min-w-[36rem]">
      <thead>
        <tr>
          <Th scope="col">{t("outlook.shares.column.part")}</Th>
          <Th scope="col">{t("dashboard.year", { year: shares.year })}</Th>
          <Th scope="col">{t("outlook.shares.column.growth")}</Th>
          <Th scope="col">{t("outlook.shares.column.adds", { until: shares.until })}</Th>
          <Th scope="col">{t("outlook.shares.column.share")}</Th>
        </tr>
      </thead>
      <tbody>
        {shares.shares.map(({ part, adds, share }) => {
          const growth = ownGrowthSentence(indicator, part);
          const value = readingOf(indicator, part);
          const atMost = part.scope === null && divided.missing.length > 0;
          return (
            <tr key={part.scope ?? "rest"}>
              <Th scope="row">{inWords(nameOf(subject, divided, part.scope))}</Th>
              <Td>
                {inWords(value)}
                {atMost && (
                  <span className="block text-muted">
                    {t("outlook.shares.atMost", {
                      rest: inWords(restName(subject.assessment, divided.kind)),
                    })}
                  </span>
                )}
              </Td>
              <Td>{growth === null ? t("outlook.growth.none") : inWords(growth)}</Td>
              <Td>
                {adds === null
                  ? t("dashboard.unknown")
                  : inWords(changeWord(asCalculated(indicator), adds, part.approximate))}
              </Td>
              <Td>
                {share === null ? t("dashboard.unknown") : inWords({ share, thresholds: [1] })}
              </Td>
            </tr>
          );
        })}
        <tr>
          <Th scope="row">{t("outlook.shares.uncarried")}</Th>
          <Td>{t("dashboard.unknown")}</Td>
          <Td>{t("dashboard.unknown")}</Td>
          <Td>
            {inWords(amountOf(asCalculated(indicator), shares.uncarried, { rounding: "up" }))}
          </Td>
          <Td>{inWords({ share: shares.uncarriedShare, thresholds: [1] })}</Td>
        </tr>
      </tbody>
    </Table>
  );
}
