import { CITY_DEPARTMENT } from "@/prisma/data/corrections/figure-corrections";
import type { LocalText, Nature, Qualifier } from "@/lib/plans/types";
import type { FigureData } from "@/prisma/data/plan-data";

type Cell = readonly [indicator: string, scope: string, year: number, calibre: string];

interface Said {
  qualifier?: Qualifier;
  nature?: Nature;
  note?: LocalText;
}

function found(cell: Cell, value: string, source: string, said: Said = {}): FigureData {
  const [indicator, scope, year, calibre] = cell;
  const { qualifier = "exact", nature = "actual", note = null } = said;
  return { indicator, scope, year, calibre, value, flag: null, qualifier, nature, source, note };
}

/** A value of the Wuhan AI firm directory, by the year whose end it counts at. */
function listed(indicator: string, year: 2022 | 2023 | 2024, value: string, growth?: string) {
  const source = { 2022: "whwx-2023-2", 2023: "directory-2024-2", 2024: "directory-2025-2" }[year];
  const note =
    growth === undefined
      ? {}
      : { note: { zh: `同比增长${growth}%`, en: `Up ${growth}% year on year` } };
  return found([indicator, "wuhan", year, "firm-directory"], value, source, note);
}

/** What later sources say of indicators that were there: the zone's forecast, and what city and zone say themselves. */
const OF_KNOWN_INDICATORS: readonly FigureData[] = [
  found(["scale", "optics-valley", 2025, "core-scale"], "600", "hbrb-guanggu-2026", {
    qualifier: "more-than",
    nature: "forecast",
    note: {
      zh: "预计超过600亿元，占武汉市近70%：说于2026年1月25日，年已过完而仍说“预计”，按预计列",
      en: "Expected to pass 60 billion CNY (600 × 100 million), nearly 70% of Wuhan: said on 25 January 2026; the year had ended and the words are still “expected”, so it stands as a forecast",
    },
  }),
  found(["ai-firms", "optics-valley", 2025, "zone-statement"], "800", "hbrb-guanggu-2026", {
    qualifier: "more-than",
    note: {
      zh: "原文是“目前”，说于2026年1月25日；列在2025年是我们的处理。不是企业库的数",
      en: "The source says “at present”, on 25 January 2026; filing it under 2025 is ours. Not the directory's count",
    },
  }),
  found(["ai-firms", "wuhan", 2025, CITY_DEPARTMENT.code], "1000", "stcn-2025", {
    qualifier: "more-than",
    note: {
      zh: "原文是“目前”，说于2025年12月。少于企业库一年前的家数：口径不同，不能相比",
      en: "The source says “at present”, in December 2025. Fewer than the directory's count of a year before: another calibre, not to be compared",
    },
  }),
  found(["scale", "wuhan", 2024, CITY_DEPARTMENT.code], "700", "zxs-2025-2", {
    qualifier: "more-than",
    note: {
      zh: "与企业库同为700，由武汉市投促局、市经信局在其活动上公布",
      en: "The same 700 as the directory's, announced by the city's departments at their event",
    },
  }),
];

/** Values of the indicators reported for context, with the growth that the source states. */
const OF_FOUND_INDICATORS: readonly FigureData[] = [
  listed("ai-high-tech-all", 2023, "748", "44.4"),
  listed("ai-high-tech-all", 2024, "1017", "36"),
  listed("ai-above-scale", 2022, "224"),
  listed("ai-above-scale", 2023, "267", "19.2"),
  listed("ai-above-scale", 2024, "360", "34.8"),
  listed("ai-over-100m", 2022, "49"),
  listed("ai-over-100m", 2023, "109", "122.4"),
  listed("ai-over-100m", 2024, "230", "111"),
  listed("ai-unicorns", 2022, "4"),
  listed("ai-unicorns", 2023, "8"),
  {
    ...listed("ai-unicorns", 2024, "11"),
    note: {
      zh: "来源注明“历年累计”，此前各版没有这样注明",
      en: "The source says “accumulated over the years”; earlier editions do not",
    },
  },
  listed("ai-key-little-giants", 2024, "24"),
  listed("ai-gazelles", 2023, "325", "35.4"),
  listed("ai-provincial-srdi", 2022, "141"),
  listed("ai-share-application", 2023, "85.8"),
  listed("ai-share-application", 2024, "78.6"),
  listed("ai-share-foundation", 2023, "7.4"),
  listed("ai-share-foundation", 2024, "7"),
  listed("ai-share-technology", 2023, "6.7"),
  listed("ai-share-technology", 2024, "14.4"),
  found(["filed-models", "province", 2025, "cac-registry"], "7", "cac-registry-2026", {
    note: {
      zh: "第三方统计；序号611的截止日期未注明",
      en: "Counted by a third party; the day up to which entry 611 reaches is not stated",
    },
  }),
  found(["filed-models-wuhan-changsha", "wuhan", 2025, "cac-registry"], "11", "szaicx-2025", {
    note: {
      zh: "2025年上半年，武汉、长沙两市合计",
      en: "First half of 2025, Wuhan and Changsha together",
    },
  }),
];

/** Every number found after the first loading, each under the calibre that its source speaks of. */
export const FOUND_FIGURES: readonly FigureData[] = [
  ...OF_KNOWN_INDICATORS,
  ...OF_FOUND_INDICATORS,
];
