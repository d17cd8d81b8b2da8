import type { AnchorHTMLAttributes, ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";

import { IndicatorListView } from "@/components/indicator/indicator-list-view";
import { IndicatorView } from "@/components/indicator/indicator-view";
import { pillarsOf } from "@/lib/words/lookup";
import { OverviewView } from "@/components/overview/overview-view";
import { PillarView } from "@/components/pillars/pillar-view";
import { PillarsView } from "@/components/pillars/pillars-view";
import type { PlanAssessment } from "@/lib/assessment/types";
import { compareAssessments } from "@/lib/releases/compare";

import { assessmentFixture } from "../../support/plans/assessment-fixture";
import { html } from "../../support/html";

// The real one needs Next's router; what matters here is where a link leads.
vi.mock("@/lib/i18n/navigation", () => ({
  Link: ({
    prefetch,
    ...rest
  }: AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean }) => (
    <a data-prefetch={String(prefetch)} {...rest} />
  ),
  getPathname: ({ href }: { href: string }) => href,
}));

const PLACE = { base: "/p/token", year: "2024", asOf: null };

const department = { calibre: "department-count" } as const;
const FULL = [
  { year: 2023 },
  { year: 2024, value: "900", qualifier: "about", nature: "provisional" },
  { year: 2024, scope: "wuhan", value: "600", note: { zh: "初步数", en: "first count" } },
  { year: 2024, scope: "xiangyang", value: "200" },
  { year: 2024, scope: "yichang", value: "180" },
  { year: 2024, scope: "fusion", value: null, flag: "not-collected" },
  { year: 2023, value: "690", state: "reference", source: "plan-145" },
  { indicator: "landmark-results", year: 2024, value: "20", ...department },
  { indicator: "national-key-labs", year: 2024, value: "3", ...department },
  { indicator: "scenarios", year: 2024, value: "-5", ...department },
] as const;

function views(assessment: PlanAssessment): readonly (readonly [string, ReactElement])[] {
  const props = { assessment, place: PLACE, notices: [] };
  const changes = compareAssessments(assessmentFixture(), assessment);
  return [
    ["overview", <OverviewView key="o" {...props} changes={changes} />],
    ["overview of a first release", <OverviewView key="f" {...props} changes={null} />],
    ["indicators", <IndicatorListView key="l" {...props} />],
    ["pillars", <PillarsView key="p" {...props} />],
    ...assessment.indicators.map(
      (indicator) =>
        [
          indicator.code,
          <IndicatorView key={indicator.code} {...props} indicator={indicator} />,
        ] as const,
    ),
    ...pillarsOf(assessment).map(
      (scope) => [scope.code, <PillarView key={scope.code} {...props} scope={scope} />] as const,
    ),
  ];
}

describe.each(["zh", "en"] as const)("views in %s", (locale) => {
  describe.each([
    ["published figures, period over", assessmentFixture()],
    ["published figures, running", assessmentFixture({ year: 2023 })],
    ["many figures, running", assessmentFixture({ year: 2024, figures: FULL, targets: [{}] })],
    ["many figures, period over", assessmentFixture({ figures: FULL, targets: [{}] })],
    ["no figures, no bridge", assessmentFixture({ published: false, bridged: false })],
  ])("%s", (_name, assessment) => {
    it.each(views(assessment))("%s has one h1 and no gap in its headings", (_view, view) => {
      const text = html(locale, view);
      const levels = [...text.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, index) => {
        expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
      });
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    });
  });
});

describe("the overview's first HTML", () => {
  const text = html(
    "zh",
    <OverviewView assessment={assessmentFixture()} place={PLACE} notices={[]} changes={null} />,
  );

  it("keeps the target of every card without data", () => {
    for (const wording of [
      "超过1500亿元",
      "100项以上",
      "1至2家",
      "5家以上",
      "30家以上",
      "500个以上",
    ]) {
      expect(text).toContain(wording);
    }
    expect(text.match(/暂无公开数据/g)).toHaveLength(7);
  });

  it("leads from every link to a page or a file of the same public link and year", () => {
    const own = [...text.matchAll(/href="(\/[^"]*)"/g)].map((match) => match[1]);
    expect(own.length).toBeGreaterThan(30);
    for (const href of own)
      expect(href).toMatch(
        /^(\/api\/v1)?\/p\/token(\/[a-z./-]+)?\?year=\d{4}(&amp;verdict=[a-z-]+|&amp;present)?(#(rest|caution|source-[a-z0-9-]+))?$/,
      );
  });

  it("gives away no referrer to a source", () => {
    const outside = [...text.matchAll(/<a [^>]*href="https?:[^>]*>/g)].map(([tag]) => tag);
    expect(outside.length).toBeGreaterThan(0);
    for (const tag of outside) expect(tag).toContain('rel="noreferrer noopener external"');
  });

  it("marks the current year of the lens only", () => {
    expect(text.match(/aria-current="true"[^>]*>2025</g)).toHaveLength(1);
    expect(text.match(/aria-current/g)).toHaveLength(1);
  });
});
