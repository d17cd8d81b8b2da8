import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { Waterfall, type WaterfallBar } from "@/components/charts/waterfall";
import { Table, Td, Th } from "@/components/ui/table";
import { exactGap, type DividedLatest } from "@/lib/assessment/divided-latest";
import { gapShares, type GapShares } from "@/lib/assessment/gap-shares";

import { gapSharePhrase, gapSharesHeading, uncarriedPhrase } from "./gap-share-words";
import { changeWord, ownGrowthPhrase, partName } from "./part-words";
import { amountOf, readingOf, type Subject } from "./subject";
import { useSay } from "./use-say";

interface GapSharesSectionProps {
  readonly subject: Subject;
  readonly divided: DividedLatest;
}

/** How much of the remaining gap each part would carry if it went on at its own pace. A calculation. */
export function GapSharesSection({ subject, divided }: GapSharesSectionProps) {
  const t = useTranslations("outlook.shares");
  const say = useSay();
  const { indicator } = subject;
  const shares = gapShares(indicator, divided);
  if (shares === null) {
    const missing = exactGap(divided) ?? 0;
    if (divided.conflict !== null || missing === 0) return null;
    const late = divided.year >= (divided.whole.target?.year ?? divided.year);
    return <p className="mt-2 text-sm text-muted">{t(late ? "noTime" : "noGrowth")}</p>;
  }
  const heading = say(gapSharesHeading(subject, shares));
  const bars = shareBars(shares).map((bar, index): WaterfallBar => {
    const share = shares.shares[index];
    const amount = share?.adds ?? shares.uncarried;
    const part = share?.share ?? shares.uncarriedShare;
    return {
      ...bar,
      label: share === undefined ? t("uncarried") : say(nameOf(subject, divided, share.part.scope)),
      text: say({
        key: "outlook.shares.bar",
        values: {
          value: amountOf(indicator, amount, {
            qualifier: share?.part.approximate === true ? "about" : "exact",
            rounding: share === undefined ? "up" : "near",
            unitless: true,
          }),
          share: { share: part, thresholds: [1] },
        },
      }),
    };
  });
  return (
    <section className="mt-10">
      <ChartFrame
        heading={heading}
        summary={
          <>
            <p className="max-w-[60rem]">
              {say({
                key: `outlook.shares.summary.${indicator.accrual === "level" ? "rate" : "units"}`,
                values: {
                  gap: amountOf(indicator, shares.gap, { rounding: "up" }),
                  year: shares.year,
                  until: shares.until,
                },
              })}
            </p>
            <ul className="mt-1 max-w-[60rem]">
              {shares.shares.map((share) => (
                <li key={share.part.scope ?? "rest"}>
                  {say(gapSharePhrase(subject, divided, share))}
                </li>
              ))}
              <li>{say(uncarriedPhrase(subject, divided, shares))}</li>
            </ul>
          </>
        }
        tableLabel={t("table")}
        table={<SharesTable subject={subject} divided={divided} shares={shares} name={heading} />}
      >
        <div className="rounded-lg border border-line bg-card p-4">
          <Waterfall name={heading} bars={bars.filter(({ from, to }) => from !== to)} />
        </div>
      </ChartFrame>
    </section>
  );
}

function nameOf({ assessment }: Subject, divided: DividedLatest, scope: string | null) {
  return partName(assessment, divided, scope);
}

/** The gap from its lower end: each part's bar begins where the one before ended, what is left comes last. */
function shareBars({
  shares,
  gap,
}: GapShares): readonly Pick<WaterfallBar, "key" | "kind" | "from" | "to">[] {
  let reached = 0;
  const bars = shares.map(({ part, adds }) => {
    const from = reached;
    reached += adds ?? 0;
    const kind: WaterfallBar["kind"] = reached < from ? "fall" : "rise";
    return { key: part.scope ?? "rest", kind, from, to: reached };
  });
  return reached < gap
    ? [...bars, { key: "uncarried", kind: "remaining", from: reached, to: gap }]
    : bars;
}

function SharesTable({
  subject,
  divided,
  shares,
  name,
}: GapSharesSectionProps & { readonly shares: GapShares; readonly name: string }) {
  const t = useTranslations();
  const say = useSay();
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
          const growth = ownGrowthPhrase(indicator, part);
          const value = readingOf(indicator, part);
          const atMost = part.scope === null && divided.missing.length > 0;
          return (
            <tr key={part.scope ?? "rest"}>
              <Th scope="row">{say(nameOf(subject, divided, part.scope))}</Th>
              <Td>
                {say(value)}
                {atMost && (
                  <span className="block text-muted">
                    {t("outlook.shares.atMost", { rest: t(`terms.rest.${divided.kind}`) })}
                  </span>
                )}
              </Td>
              <Td>{growth === null ? t("outlook.growth.none") : say(growth)}</Td>
              <Td>
                {adds === null
                  ? t("dashboard.unknown")
                  : say(changeWord(indicator, adds, part.approximate))}
              </Td>
              <Td>{share === null ? t("dashboard.unknown") : say({ share, thresholds: [1] })}</Td>
            </tr>
          );
        })}
        <tr>
          <Th scope="row">{t("outlook.shares.uncarried")}</Th>
          <Td>{t("dashboard.unknown")}</Td>
          <Td>{t("dashboard.unknown")}</Td>
          <Td>{say(amountOf(indicator, shares.uncarried, { rounding: "up" }))}</Td>
          <Td>{say({ share: shares.uncarriedShare, thresholds: [1] })}</Td>
        </tr>
      </tbody>
    </Table>
  );
}
