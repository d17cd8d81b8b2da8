import type { RecordData } from "@/lib/records/schemas";

import { record } from "./record-data";

/** Places in lists that the press report of 2023-11-13 gives, each with its list and year. */
export const PRESS_RANKINGS: readonly RecordData[] = [
  record(
    "ranking",
    "central-china-2022",
    { zh: "核心产业规模居中部六省第一", en: "Core industry scale first in central China" },
    {
      words: {
        zh: "2022年全省人工智能核心产业规模约516亿元,同比增长32.6%,在中部六省中位居第一。",
        en: "In 2022 the province's core AI industry was about 51.6 billion CNY (516 × 100 million), up 32.6%, first among the six provinces of central China.",
      },
      indicators: ["scale"],
      scopes: ["province"],
    },
    {
      list: { zh: "核心产业规模", en: "Core industry scale" },
      year: 2022,
      rank: 1,
      count: null,
      among: { zh: "中部六省", en: "six provinces of central China" },
    },
  ),
  record(
    "ranking",
    "smart-factories-2023",
    { zh: "智能制造示范工厂17家，全国第二", en: "17 model smart factories, second in the country" },
    {
      words: {
        zh: "17家企业入围国家2023年度智能制造示范工厂名单,全国排名第二",
        en: "17 firms on the national list of model smart factories for 2023, second in the country",
      },
      note: {
        zh: "同一名单全国212家：见于一份副本，只作线索。",
        en: "212 firms on that list in all: seen in a copy, a lead only.",
      },
      sources: ["press-2", "liuguo-2023"],
    },
    {
      list: { zh: "2023年度智能制造示范工厂名单", en: "Model smart factories 2023" },
      year: 2023,
      rank: 2,
      count: 17,
      among: { zh: "全国", en: "the country" },
    },
  ),
  record(
    "ranking",
    "smart-scenes-2023",
    {
      zh: "智能制造优秀场景39家，全国第五",
      en: "39 firms with excellent scenarios, fifth in the country",
    },
    {
      words: {
        zh: "39家企业入围国家智能制造优秀场景名单,全国排名第五",
        en: "39 firms on the national list of excellent smart manufacturing scenarios, fifth in the country",
      },
      note: {
        zh: "同一名单全国605家企业：见于一份副本，只作线索。",
        en: "605 firms on that list in all: seen in a copy, a lead only.",
      },
      sources: ["press-2", "liuguo-2023"],
    },
    {
      list: {
        zh: "2023年度智能制造优秀场景名单",
        en: "Excellent smart manufacturing scenarios 2023",
      },
      year: 2023,
      rank: 5,
      count: 39,
      among: { zh: "全国", en: "the country" },
    },
  ),
];
