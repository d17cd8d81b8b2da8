import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { Table, Td, Th } from "@/components/ui/table";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { ConflictSign } from "@/components/page/conflict-sign";
import { restSentence } from "@/lib/words/parts/conflicts";
import type { GapLens } from "@/lib/addresses/gap-lens";
import { chosenLens, lensContents } from "@/lib/words/parts/gap-lens";
import { partChartKey } from "@/lib/words/parts/part-charts";
import { partWaterfallBars } from "@/lib/words/parts/part-waterfall-bars";
import {
  partWaterfallHeading,
  partWaterfallText,
  type PartContent,
} from "@/lib/words/parts/part-waterfall-words";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import type { Subject } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

import { GapLensSwitch } from "./gap-lens-switch";
import { GapSharesSection } from "./gap-shares-section";
import { WaterfallSection } from "./waterfall-section";

interface GapSectionProps {
  subject: Subject;
  place: DashboardPlace;
  /** How the address asks to divide the gap; null where it does not say. */
  asked: GapLens | null;
}

/**
 * Shows where the gap lies: the way from the baseline to the target by part or by year, and who carries the rest
 * of it.
 */
export function GapSection({ subject, place, asked }: GapSectionProps) {
  const t = useTranslations("outlook.parts");
  const contents = lensContents(subject);
  const content = chosenLens(contents, asked);
  if (content === null) return null;
  const parts = content.lens === "years" ? contents.find(({ lens }) => lens === "hubs") : content;
  return (
    <div id="gap-parts">
      <GapLensSwitch
        lenses={contents.map(({ lens }) => lens)}
        current={content.lens}
        place={place}
        indicator={subject.indicator.code}
      />
      {asked !== null && asked !== content.lens && (
        <p className="mt-2 text-sm text-muted">{t("notThere", { lens: t(`lens.${asked}`) })}</p>
      )}
      {content.lens === "years" ? (
        <WaterfallSection subject={subject} place={place} />
      ) : content.waterfall === null ? (
        <ConflictNote subject={subject} content={content} />
      ) : (
        <PartWaterfallFigure
          subject={subject}
          place={place}
          content={{ ...content, waterfall: content.waterfall }}
        />
      )}
      {parts !== undefined && parts.lens !== "years" && (
        <GapSharesSection subject={subject} place={place} divided={parts.divided} />
      )}
    </div>
  );
}

function ConflictNote({
  subject: { assessment, indicator },
  content: { divided },
}: {
  subject: Subject;
  content: Pick<PartContent, "divided">;
}) {
  const t = useTranslations("outlook.parts");
  const inWords = useWords();
  if (divided.conflict === null) return null;
  return (
    <Section id="gap-conflict" heading={t("conflict")} text={t("conflictText")} className="mt-4">
      <p className="font-semibold text-behind">
        <ConflictSign />
        {inWords(restSentence(assessment, indicator, divided.conflict))}
      </p>
    </Section>
  );
}

function PartWaterfallFigure({
  subject,
  place,
  content,
}: {
  subject: Subject;
  place: DashboardPlace;
  content: PartContent;
}) {
  const t = useTranslations("dashboard.waterfall");
  const inWords = useWords();
  const heading = inWords(partWaterfallHeading(subject, content));
  const bars = partWaterfallBars(subject, content, inWords);
  return (
    <section className="mt-4">
      <ChartFrame
        heading={heading}
        summary={
          <p className="max-w-[60rem]">
            {partWaterfallText(subject, content)
              .map(inWords)
              .join(inWords({ key: "dashboard.space" }))}
          </p>
        }
        actions={
          <ChartActions
            assessment={subject.assessment}
            place={place}
            indicator={subject.indicator.code}
            chart={partChartKey("waterfall", content.divided)}
            name={heading}
          />
        }
        tableLabel={t("table")}
        table={
          <Table caption={heading} className="min-w-[26rem]">
            <thead>
              <tr>
                <Th scope="col">{t("column.step")}</Th>
                <Th scope="col">{t("column.change")}</Th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ key, label, text }) => (
                <tr key={key}>
                  <Th scope="row">{label}</Th>
                  <Td>{text}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        }
      >
        <div className="rounded-lg border border-line bg-card p-4">
          <ChartPicture drawing={{ kind: "waterfall", series: bars }} name={heading} />
        </div>
      </ChartFrame>
    </section>
  );
}
