import { Decimal } from "decimal.js";

import { WHOLE_KIND, type LocalText } from "@/lib/plans/types";

import { choiceLabel } from "./choices";
import type { BaselineData, PlanFile, TargetData } from "./plan-file";
import type { PlanTexts, TextRow } from "./sections";

/** Writes a plan as the texts of its file; `readPlanFile` reads the same plan out of them. */
export function planTexts(file: PlanFile): PlanTexts {
  const ofOrigin = (origin: TargetData["origin"]) =>
    file.targets.filter((target) => target.origin === origin).map(targetRow);
  return {
    plan: [planRow(file)],
    dimensions: file.dimensions.map(({ code, name, rest }) => ({
      code,
      ...both("name", name),
      ...both("rest", rest),
    })),
    members: file.scopes.map(({ code, kind, name, parent }) => ({
      code,
      ...both("name", name),
      dimension: kind === WHOLE_KIND ? "" : kind,
      parent: parent ?? "",
    })),
    indicators: file.indicators.map((indicator) => ({
      code: indicator.code,
      ...both("name", indicator.name),
      ...both("unit", indicator.unit),
      accrual: choiceLabel("accrual", indicator.accrual, "zh"),
      decimals: String(indicator.decimals),
      context: yes(indicator.context),
      register: yes(indicator.register),
      ...both("definition", indicator.definition),
      ...both("caution", indicator.caution),
    })),
    calibres: file.calibres.map(({ code, name, note }) => ({
      code,
      ...both("name", name),
      ...both("note", note),
    })),
    sources: file.sources.map(({ key, title, publisher, publishedOn, url, grade, note }) => ({
      code: key,
      title,
      publisher,
      publishedOn: publishedOn ?? "",
      url: url ?? "",
      grade: choiceLabel("grade", grade, "zh"),
      ...both("note", note),
    })),
    targets: ofOrigin("plan"),
    allocations: ofOrigin("allocation"),
    milestones: file.targets.flatMap(({ indicator, scope, version, milestones }) =>
      milestones.map(({ year, value }) => ({
        ...{ indicator, scope },
        version: String(version),
        year: String(year),
        value,
      })),
    ),
    baselines: file.baselines.map(baselineRow),
    bridges: file.bridges.map(({ indicator, from, to, note, withdrawn = false }) => ({
      indicator,
      from,
      to,
      ...both("note", note),
      withdrawn: yes(withdrawn),
    })),
    dueDates: (file.dueDates ?? []).map(({ year, dueOn }) => ({ year: String(year), dueOn })),
  };
}

function planRow({ plan, predecessor }: PlanFile): TextRow {
  return {
    code: plan.code,
    ...both("name", plan.name),
    startYear: String(plan.startYear),
    endYear: String(plan.endYear),
    predecessor: predecessor ?? "",
    illustrative: yes(plan.illustrative),
    ...both("region", plan.region ?? null),
    ...both("product", plan.product ?? null),
  };
}

function targetRow(target: TargetData): TextRow {
  return {
    indicator: target.indicator,
    scope: target.scope,
    version: String(target.version),
    year: String(target.year),
    comparison: choiceLabel("comparison", target.comparison, "zh"),
    min: target.min ?? "",
    max: target.max ?? "",
    calibre: target.calibre ?? "",
    ...both("wording", target.wording),
    reason: target.reason ?? "",
    ...both("reading", target.reading),
    source: target.source ?? "",
  };
}

function baselineRow(baseline: BaselineData): TextRow {
  const { publishedGrowth } = baseline;
  return {
    indicator: baseline.indicator,
    scope: baseline.scope,
    version: String(baseline.version),
    year: String(baseline.year),
    value: baseline.value,
    qualifier: choiceLabel("qualifier", baseline.qualifier, "zh"),
    calibre: baseline.calibre,
    ...both("wording", baseline.wording),
    publishedGrowth:
      publishedGrowth === null ? "" : `${new Decimal(publishedGrowth).times(100).toFixed()}%`,
    source: baseline.source ?? "",
    reason: baseline.reason ?? "",
  };
}

/** The English is left empty where it only repeats the Chinese: that is what an empty cell means. */
function both(base: string, words: LocalText | null): TextRow {
  return {
    [`${base}Zh`]: words?.zh ?? "",
    [`${base}En`]: words === null || words.en === words.zh ? "" : words.en,
  };
}

function yes(value: boolean): string {
  return choiceLabel("context", value ? "yes" : "no", "zh");
}
