import type { Calibre, LocalText } from "@/lib/plans/types";
import type { FigureData } from "@/prisma/data/plan-data";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";

/** What a cell should have said, and why: it becomes a new version of what was loaded before. */
export interface FigureCorrection {
  readonly figure: FigureData;
  /** For every reader, Chinese as all reasons are. */
  readonly reason: string;
}

type Cell = readonly [indicator: string, scope: string, year: number];

/** Corrects some fields of the figure that was published for a cell. */
function corrected(cell: Cell, reason: string, fields: Partial<FigureData>): FigureCorrection {
  const [indicator, scope, year] = cell;
  const published = PUBLISHED_FIGURES.find(
    (one) => one.indicator === indicator && one.scope === scope && one.year === year,
  );
  if (published === undefined) throw new Error(`Nothing was published for ${cell.join("/")}.`);
  return { figure: { ...published, ...fields }, reason };
}

/** The words of the source say no office; whose count it is, is our reading of the occasion. */
const UNNAMED_OFFICE = {
  zh: "原文以“据了解”开头，没有写明由谁公布；按活动主办方（省经信厅）列为主管部门公布数，是我们的解读。只见于一处转载。",
  en: "The sentence begins with “it is understood” and names no office; taking it for the department's count, because the department (the provincial department of economy and information technology) held the event, is our interpretation. Seen in one repost only.",
};

const UNSEEN = "更正出处题名：题名未见";

const JIMU = "更正出处题名；补充说明：原文未写明公布单位";
const WHWX = "更正出处的题名和发布者";

/** In the sentence of the zone the industry and its core stand for one thing: that is ours to say, not the source's. */
const OPTICS_VALLEY: LocalText = {
  zh: "同比增长52%；占武汉市产业规模的70%，集聚全市68%的人工智能企业",
  en: "Up 52% year on year; 70% of Wuhan's industry scale and 68% of its AI firms",
};

/** Calibre that no published figure used before it was corrected. */
export const CITY_DEPARTMENT: Calibre = {
  code: "city-department",
  name: { zh: "武汉市主管部门公布数", en: "Announced by the city's departments" },
  note: {
    zh: "武汉市投促局、市经信局在其活动上公布的数。来源没有给出统计方法，不与《武汉人工智能企业库》连成一条线。",
    en: "Announced by Wuhan's departments of investment promotion and of economy and information technology at their event. The source gives no counting method; it shares no line with the Wuhan AI firm directory.",
  },
};

/** A value that was loaded under a calibre which its source does not name, in the cell where it belongs. */
export const MOVED_FIGURES: readonly FigureData[] = [
  {
    indicator: "scale",
    scope: "wuhan",
    year: 2025,
    calibre: CITY_DEPARTMENT.code,
    value: "1000",
    flag: null,
    qualifier: "more-than",
    nature: "forecast",
    source: "zxs-2025-2",
    note: {
      zh: "有望突破1000亿元：预计，不是实际。说于武汉市投促局、市经信局的活动",
      en: "Hoped to pass 100 billion CNY (1000 × 100 million): a forecast, not an actual. Said at an event of the city's departments",
    },
  },
];

export const FIGURE_CORRECTIONS: readonly FigureCorrection[] = [
  corrected(["scale", "province", 2020], "补充说明：来源说的是“根据测算”", {
    note: {
      zh: "来源原话：根据测算，约350亿元",
      en: "In the source's words an estimate: about 35 billion CNY (350 × 100 million) by calculation",
    },
  }),
  corrected(["scale", "province", 2022], "更正出处：刊出日不详，引用的是转载，来源等级由B改为C", {
    source: "press-2",
  }),
  corrected(
    ["scale", "wuhan", 2025],
    "撤下：来源报道的是武汉市投促局、市经信局的活动，没有提到企业库，改列“武汉市主管部门公布数”口径",
    {
      value: null,
      flag: "not-collected",
      qualifier: "exact",
      nature: "actual",
      source: "zxs-2025-2",
      note: {
        zh: "企业库2025年的数未见；原列于此的预计数改列“武汉市主管部门公布数”口径",
        en: "No count of the directory for 2025 was seen; the forecast that stood here is now under the calibre of the city's departments",
      },
    },
  ),
  corrected(["scale", "optics-valley", 2023], "更正出处题名和网址；补充来源原话", {
    source: "cri-2024-2",
    note: OPTICS_VALLEY,
  }),
  corrected(["ai-firms", "wuhan", 2022], WHWX, { source: "whwx-2023-2" }),
  corrected(["listed-firms", "wuhan", 2022], WHWX, { source: "whwx-2023-2" }),
  corrected(["little-giants", "wuhan", 2022], WHWX, { source: "whwx-2023-2" }),
  ...(["scale", "ai-firms", "listed-firms", "little-giants"] as const).flatMap((indicator) => [
    corrected([indicator, "wuhan", 2023], UNSEEN, { source: "directory-2024-2" }),
    corrected([indicator, "wuhan", 2024], UNSEEN, { source: "directory-2025-2" }),
  ]),
  corrected(["ai-firms", "optics-valley", 2023], UNSEEN, { source: "directory-2024-2" }),
  corrected(["ai-firms", "optics-valley", 2024], UNSEEN, { source: "directory-2025-2" }),
  corrected(["ai-firms", "province", 2025], JIMU, { source: "jimu-2026-2", note: UNNAMED_OFFICE }),
  corrected(["little-giants", "province", 2025], JIMU, {
    source: "jimu-2026-2",
    note: {
      zh: `${UNNAMED_OFFICE.zh}低于另一口径下武汉一市上一年的数：两者不能连成一条线`,
      en: `${UNNAMED_OFFICE.en} Lower than Wuhan alone a year earlier in another calibre: the two may not share a line`,
    },
  }),
];
