import type { PlanFile, TargetData } from "@/lib/plan-files/plan-file";
import type { Indicator, LocalText, Scope } from "@/lib/plans/types";

import { MADE_UP_PLAN } from "./made-up-plan";

/*
 * Plans of every shape that a plan may have, made of the made-up one; all that is in them has Chinese names alone.
 */

const words = (zh: string): LocalText => ({ zh, en: zh });

interface Shape {
  code: string;
  /** Name of the whole: 全省, 全市. */
  whole?: string;
  /** Members of each dimension; the second dimension lies inside the first member of the first, as carriers do. */
  dimensions?: readonly number[];
  indicators?: number;
  accruals?: readonly Indicator["accrual"][];
  unit?: string;
  years?: readonly [number, number];
}

/** A plan whose indicators take the accruals in turn; the first target of four has an allocation for every first part. */
export function shapedPlan({
  code,
  whole: wholeName = "全省",
  dimensions = [4, 2],
  indicators: count = 6,
  accruals = ["level", "stock", "cumulative"],
  unit = "家",
  years: [startYear, endYear] = [2024, 2026],
}: Shape): PlanFile {
  const whole: Scope = {
    code: "province",
    kind: "province",
    name: words(wholeName),
    parent: null,
  };
  const parts = dimensions.flatMap((members, place) =>
    Array.from({ length: members }, (_, index): Scope => ({
      code: `part-${place + 1}-${index + 1}`,
      kind: `way-${place + 1}`,
      name: words(`第${place + 1}类第${index + 1}处`),
      parent: place === 1 ? "part-1-1" : whole.code,
    })),
  );
  const indicators = Array.from({ length: count }, (_, index): Indicator => {
    const accrual = accruals[index % accruals.length] ?? "level";
    return {
      code: `measure-${index + 1}`,
      name: words(`第${index + 1}项指标`),
      unit: accrual === "qualitative" ? null : words(unit),
      accrual,
      decimals: 1,
      context: false,
      register: false,
      definition: null,
      caution: null,
    };
  });
  const targets = indicators.flatMap(({ code: indicator, accrual }, index): TargetData[] => {
    const isStatement = accrual === "qualitative";
    const own: TargetData = {
      indicator,
      scope: whole.code,
      version: 1,
      year: endYear,
      comparison: isStatement ? "statement" : "gte",
      min: isStatement ? null : "90",
      max: null,
      calibre: isStatement ? null : "made-up-count",
      wording: words(isStatement ? "体系基本形成" : `达到90${unit}以上`),
      origin: "plan",
      reason: null,
      reading: null,
      source: "made-up-plan",
      milestones: [],
    };
    const shared = index % 4 === 0 && !isStatement ? parts.filter(isFirst) : [];
    return [
      own,
      ...shared.map(({ code: scope }) => ({
        ...own,
        scope,
        origin: "allocation" as const,
        min: "10",
      })),
    ];
  });
  return {
    ...MADE_UP_PLAN,
    plan: {
      code,
      name: words(`示例方案${code}（虚构）`),
      startYear,
      endYear,
      illustrative: true,
      region: words(wholeName === "全省" ? "示例省" : "示例市"),
      product: null,
    },
    dimensions: dimensions.map((_, place) => ({
      code: `way-${place + 1}`,
      name: words(`第${place + 1}类`),
      rest: words(`第${place + 1}类以外`),
    })),
    scopes: [whole, ...parts],
    indicators,
    calibres: MADE_UP_PLAN.calibres.map(({ code: calibre, name }) => ({
      code: calibre,
      name: words(name.zh),
      note: null,
    })),
    targets,
    baselines: indicators
      .filter(({ accrual }) => accrual !== "qualitative")
      .map(({ code: indicator }) => ({
        indicator,
        scope: whole.code,
        version: 1,
        year: startYear - 1,
        value: "40",
        qualifier: "exact" as const,
        calibre: "made-up-count",
        wording: words("40"),
        publishedGrowth: null,
        source: "made-up-plan",
        reason: null,
      })),
    dueDates: [],
  };
}

function isFirst({ kind }: Scope): boolean {
  return kind === "way-1";
}

/** The largest plan that a site has to bear: four dimensions of twelve members, sixty indicators. */
export const LARGE_PLAN = shapedPlan({
  code: "large",
  dimensions: [12, 12, 12, 12],
  indicators: 60,
});

/** A name as long as departments write them. */
const LONG_NAME = "示例".repeat(30);

/** A plan of odd words and targets: markup and 60 characters for names, a range, a rank, two stages. */
function oddWords(): PlanFile {
  const plan = shapedPlan({ code: "odd-words", dimensions: [3], indicators: 3 });
  const names = new Map([
    ["part-1-1", "<script>x</script>"],
    ["part-1-2", LONG_NAME],
    ["measure-1", `${LONG_NAME}率`],
    ["measure-3", "全国位次"],
  ]);
  const named = <Named extends { code: string; name: LocalText }>(one: Named): Named => ({
    ...one,
    name: words(names.get(one.code) ?? one.name.zh),
  });
  const asked: Readonly<Record<string, Partial<TargetData>>> = {
    "measure-1": {
      milestones: [
        { year: 2024, value: "50" },
        { year: 2025, value: "70" },
      ],
    },
    "measure-2": { comparison: "between", min: "80", max: "120", wording: words("80—120家") },
    "measure-3": { comparison: "lte", min: "8", wording: words("进入全国前八") },
  };
  return {
    ...plan,
    scopes: plan.scopes.map(named),
    indicators: plan.indicators
      .map(named)
      .map((one) =>
        one.code === "measure-3"
          ? { ...one, unit: words("位"), accrual: "stock" as const, decimals: 0 }
          : one,
      ),
    targets: plan.targets.map((target) =>
      target.origin === "plan" ? { ...target, ...asked[target.indicator] } : target,
    ),
  };
}

/** Plans unlike any that came with the program. */
export const ODD_PLANS: readonly PlanFile[] = [
  shapedPlan({ code: "no-dimension", dimensions: [] }),
  shapedPlan({ code: "five-dimensions", dimensions: [3, 2, 4, 2, 5] }),
  shapedPlan({ code: "one-year", years: [2025, 2025] }),
  shapedPlan({ code: "all-shares", accruals: ["level"], unit: "%" }),
  shapedPlan({ code: "one-statement", accruals: ["qualitative"], indicators: 1 }),
  shapedPlan({
    code: "one-statement-alone",
    accruals: ["qualitative"],
    indicators: 1,
    dimensions: [],
  }),
  shapedPlan({ code: "city", whole: "全市" }),
  oddWords(),
];
