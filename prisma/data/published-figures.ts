import type { LocalText, Nature, Qualifier } from "@/lib/plans/types";

import type { FigureData } from "./plan-data";

interface Published {
  qualifier?: Qualifier;
  nature?: Nature;
  note?: LocalText;
}

type Cell = readonly [indicator: string, scope: string, year: number, calibre: string];

function published(cell: Cell, value: string, source: string, more: Published = {}): FigureData {
  const [indicator, scope, year, calibre] = cell;
  const { qualifier = "exact", nature = "actual", note = null } = more;
  return { indicator, scope, year, calibre, value, flag: null, qualifier, nature, source, note };
}

/** Everything published that could be read, and nothing else: a missing year stays missing. */
export const PUBLISHED_FIGURES: readonly FigureData[] = [
  published(["scale", "province", 2020, "industry-scale"], "350", "plan-145", {
    qualifier: "about",
  }),
  published(["scale", "province", 2022, "core-scale"], "516", "press", {
    qualifier: "about",
    note: {
      zh: "同比增长32.6%，在中部六省中位居第一",
      en: "Up 32.6% year on year, first among the six provinces of central China",
    },
  }),
  published(["scale", "wuhan", 2023, "firm-directory"], "500", "directory-2024", {
    qualifier: "more-than",
  }),
  published(["scale", "wuhan", 2024, "firm-directory"], "700", "directory-2025", {
    qualifier: "more-than",
  }),
  published(["scale", "wuhan", 2025, "firm-directory"], "1000", "zxs-2025", {
    qualifier: "more-than",
    nature: "forecast",
    note: {
      zh: "有望突破1000亿元：预计，不是实际",
      en: "Hoped to pass 100 billion CNY (1000 × 100 million): a forecast, not an actual",
    },
  }),
  published(["scale", "optics-valley", 2023, "core-scale"], "350", "cri-2024", {
    note: { zh: "同比增长52%", en: "Up 52% year on year" },
  }),
  published(["ai-firms", "wuhan", 2022, "firm-directory"], "650", "whwx-2023", {
    note: {
      zh: "2023年11月13日的新闻报道引用了同一个650，说的是“截至目前”的家数",
      en: "the press report of 2023-11-13 quotes the same 650 as the count to date",
    },
  }),
  published(["ai-firms", "wuhan", 2023, "firm-directory"], "995", "directory-2024"),
  published(["ai-firms", "wuhan", 2024, "firm-directory"], "1326", "directory-2025"),
  published(["ai-firms", "optics-valley", 2023, "firm-directory"], "557", "directory-2024"),
  published(["ai-firms", "optics-valley", 2024, "firm-directory"], "738", "directory-2025"),
  published(["ai-firms", "province", 2025, "department-count"], "1605", "jimu-2026"),
  published(["listed-firms", "wuhan", 2022, "firm-directory"], "13", "whwx-2023"),
  published(["listed-firms", "wuhan", 2023, "firm-directory"], "16", "directory-2024"),
  published(["listed-firms", "wuhan", 2024, "firm-directory"], "29", "directory-2025"),
  published(["little-giants", "wuhan", 2022, "firm-directory"], "61", "whwx-2023"),
  published(["little-giants", "wuhan", 2023, "firm-directory"], "79", "directory-2024"),
  published(["little-giants", "wuhan", 2024, "firm-directory"], "121", "directory-2025"),
  published(["little-giants", "province", 2025, "department-count"], "120", "jimu-2026", {
    note: {
      zh: "低于另一口径下武汉一市上一年的数：两者不能连成一条线",
      en: "lower than Wuhan alone a year earlier in another calibre: the two may not share a line",
    },
  }),
];
