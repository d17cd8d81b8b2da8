import type { AnchorHTMLAttributes } from "react";
import { describe, expect, it, vi } from "vitest";

import { IndicatorView } from "@/components/indicator/indicator-view";
import { methodOf, type Method } from "@/lib/assessment/method";
import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { runOutlook } from "@/lib/assessment/outlook/outlook";
import type { PlanAssessment } from "@/lib/assessment/types";
import { chartExport } from "@/lib/chart-files/chart-export";
import type { Locale } from "@/lib/i18n/routing";
import { translatorFor } from "@/lib/i18n/translator";
import { findIndicator } from "@/lib/words/lookup";
import { provinceSubject } from "@/lib/words/subject";
import { keyNumbers } from "@/lib/words/verdict/key-number-list";
import { statusSentences } from "@/lib/words/verdict/status-sentences";
import { paceThresholds } from "@/lib/words/verdict/thresholds";

import { assessmentFixture } from "../../support/plans/assessment-fixture";
import { INVENTED_METHOD } from "../../support/plans/invented-method";
import { compose } from "../report/report-fixture";
import { html, textOf } from "../../support/html";
import { speaker } from "../../support/in-words";

// The real one needs Next's router.
vi.mock("@/lib/i18n/navigation", () => ({
  Link: (props: AnchorHTMLAttributes<HTMLAnchorElement>) => (
    <a href={props.href}>{props.children}</a>
  ),
  getPathname: ({ href }: { href: string }) => href,
}));

const PLACE = { base: "", year: "2023", asOf: null };
const department = { calibre: "department-count" } as const;

function assessedBy(method: Method): PlanAssessment {
  return assessmentFixture({
    method,
    year: 2023,
    figures: [
      { year: 2023 },
      { year: 2023, scope: "wuhan", value: "500" },
      { year: 2022, scope: "wuhan", value: "390" },
      { indicator: "landmark-results", year: 2023, value: "26", ...department },
    ],
  });
}

const FIRST = assessedBy(methodOf(1));
const INVENTED = assessedBy(INVENTED_METHOD);
const THRESHOLDS = { ...methodOf(1), onTrackFrom: "0.8", watchFrom: "0.725" };

function subjectOf(assessment: PlanAssessment, code: string) {
  return provinceSubject(assessment, findIndicator(assessment, code)!)!;
}

/** Every page of an indicator, the report and the files of the charts, as one text. */
async function everythingSaid(assessment: PlanAssessment, locale: Locale): Promise<string> {
  const translate = await translatorFor(locale);
  const pages = assessment.indicators.map((indicator) =>
    textOf(
      html(
        locale,
        <IndicatorView assessment={assessment} indicator={indicator} place={PLACE} notices={[]} />,
      ),
    ),
  );
  const files = assessment.indicators.flatMap(({ code }) =>
    ["trajectory", "waterfall", "outlook"].map((chart) =>
      chartExport(assessment, { indicator: code, chart, query: {} }, locale, translate),
    ),
  );
  const report = await compose(assessment, locale);
  return `${pages.join("\n")}\n${JSON.stringify([files, report])}`;
}

describe.each(["zh", "en"] as const)("what is said by another method in %s", (locale) => {
  const slow = { timeout: 60_000 };
  it(
    "tells that method's thresholds, on pages and in the report, and no others",
    slow,
    async () => {
      const said = await everythingSaid(assessedBy(THRESHOLDS), locale);
      expect(said).toContain("72.5%");
      expect(said).toContain("80%");
      expect(said).not.toMatch(/(?<![\d.])(95|60)%/);
      const before = await everythingSaid(FIRST, locale);
      expect(before).toMatch(/(?<![\d.])95%/);
      expect(before).toMatch(/(?<![\d.])60%/);
      expect(before).not.toMatch(/72\.5%|(?<![\d.])80%/);
    },
  );
});

describe("the rule behind a verdict", () => {
  it.each([
    [
      FIRST,
      "scale",
      "序时进度 83.5%（与基期相比，已完成的变化 ÷ 此时应完成的变化），在 60% 至 95% 之间。",
    ],
    [
      INVENTED,
      "scale",
      "序时进度 56.1%（与基期相比，已完成的变化 ÷ 此时应完成的变化），低于 72.5%。",
    ],
    [
      assessedBy(THRESHOLDS),
      "scale",
      "序时进度 83.5%（与基期相比，已完成的变化 ÷ 此时应完成的变化），不低于 80%。",
    ],
  ])("names the thresholds that the verdict was given by (%#)", async (assessment, code, rule) => {
    const inWords = await speaker("zh");
    const verdict = keyNumbers(subjectOf(assessment, code)).find(({ id }) => id === "verdict");
    expect(inWords(verdict?.formula ?? "")).toBe(rule);
  });

  it("never rounds a pace over a threshold of its method", () => {
    expect(paceThresholds(INVENTED_METHOD)).toEqual([0, 0.725, 0.9, 1]);
  });
});

describe("formulas by another method", () => {
  it("tell its path and its growth with the numbers it computed", async () => {
    const inWords = await speaker("zh");
    const told = (assessment: PlanAssessment) =>
      Object.fromEntries(
        keyNumbers(subjectOf(assessment, "scale")).map(({ id, formula }) => [
          id,
          formula && inWords(formula),
        ]),
      );
    expect(told(INVENTED)).toMatchObject({
      expected: "从基期到目标逐年等量变化：516 +（1500 − 516）×（2023 − 2022）÷（2025 − 2022）。",
      observedGrowth: "（最新值 − 基期值）÷ 年数 =（700 − 516）÷（2023 − 2022）。",
      requiredGrowth:
        "（1500 − 700）÷（2025 − 2023）：从 2023 年的 700 起算，到 2025 年达到 1500。",
    });
    expect(told(FIRST).expected).toMatch(/^从基期到目标按等速增长/);
    const status = (assessment: PlanAssessment) =>
      statusSentences(subjectOf(assessment, "scale")).map(inWords);
    expect(status(FIRST)[0]).toBe("还差 800 亿元，需年均增长 46.4%。");
    expect(status(INVENTED)[0]).toBe("还差 800 亿元，每年需新增 400 亿元。");
  });

  it("stand in the method note of the report by kind", async () => {
    const note = async (method: Method, locale: Locale = "zh") =>
      JSON.stringify((await compose(assessedBy(method), locale)).blocks);
    expect(await note(methodOf(1))).toContain(
      "年度规模的应达值从基期值起按等速增长到目标值；时点数和累计数逐年等量增加到目标值；",
    );
    expect(await note(INVENTED_METHOD)).toContain(
      "时点数和累计数的应达值从基期值起按等速增长到目标值；年度规模逐年等量增加到目标值；",
    );
    const linear = { level: "linear", stock: "linear", cumulative: "linear" } as const;
    const one = { ...methodOf(1), paths: linear };
    expect(await note(one)).toContain(
      "年度规模、时点数和累计数的应达值从基期值起逐年等量增加到目标值；",
    );
    expect(await note(one, "en")).toContain(
      "The expected value of sizes in a year, stocks and running counts goes from the baseline to the target in equal steps;",
    );
  });

  it("look for the year of reaching a target as long as the method says", () => {
    const horizonOf = (assessment: PlanAssessment): number => {
      const model = outlookModel(assessment, findIndicator(assessment, "scale")!);
      if (typeof model === "string") throw new Error(model);
      return runOutlook(model, new Map(), null).horizon;
    };
    expect([horizonOf(FIRST), horizonOf(INVENTED)]).toEqual([2040, 2035]);
  });
});
