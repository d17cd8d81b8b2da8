import type { RecordData } from "@/lib/records/schemas";

import { fact, record } from "./record-data";

const LATER_POLICIES: readonly RecordData[] = [
  fact(
    "policy",
    "policy-pilot-zone",
    {
      zh: "《武汉建设国家人工智能创新应用先导区实施方案（2023—2025年）》",
      en: "Wuhan's plan for a national pilot zone of AI innovation and application (2023–2025)",
    },
    {
      note: {
        zh: "见于市经信局的解读；文中的目标数没有见到。",
        en: "Known from the city department's explanation; its targets were not seen.",
      },
      sources: ["jxj-wuhan-2023"],
      scopes: ["wuhan"],
    },
    { zh: "武汉市", en: "City of Wuhan" },
  ),
  fact(
    "policy",
    "policy-wuhan-2025",
    {
      zh: "《武汉市促进人工智能产业发展若干政策措施》（武政规〔2025〕3号）",
      en: "Wuhan's measures to promote the AI industry (Wu-Zheng-Gui [2025] No. 3)",
    },
    { sources: ["home-wuhan-2025"], scopes: ["wuhan"] },
    { zh: "武汉市", en: "City of Wuhan" },
  ),
  fact(
    "policy",
    "policy-34",
    {
      zh: "《湖北省人民政府办公厅关于加快推进人工智能产业发展的实施意见》（鄂政办发〔2025〕34号）",
      en: "Opinions of the provincial government's General Office on speeding up the AI industry (E-Zheng-Ban-Fa [2025] No. 34)",
    },
    {
      note: { zh: "后一方案，目标年为2027年。", en: "The plan that follows, for 2027." },
      sources: ["ditan360-2025"],
    },
    { zh: "湖北省人民政府办公厅", en: "General Office of the Hubei government" },
  ),
  fact(
    "policy",
    "policy-wuhan-manufacturing",
    {
      zh: "武汉推动“人工智能+制造”行动方案",
      en: "Wuhan's action plan for AI in manufacturing",
    },
    {
      words: {
        zh: "到2027年建成20家国家卓越级以上智能工厂、培育100个工业智能体标杆应用",
        en: "by 2027 have 20 smart factories of the national class “excellent” or above and 100 model uses of industrial agents",
      },
      sources: ["stcn-2025"],
      scopes: ["wuhan"],
    },
    { zh: "武汉市", en: "City of Wuhan" },
  ),
];

const COUNTRY = { zh: "全国", en: "the country" } as const;

const LATER_RANKINGS: readonly RecordData[] = [
  record(
    "ranking",
    "smart-manufacturing-2022",
    { zh: "2022年度上榜企业25家，全国第一", en: "25 firms for 2022, first in the country" },
    {
      words: {
        zh: "2022年度上榜企业总数达25家,数量位居全国第一",
        en: "25 firms on the lists for 2022, first in the country by number",
      },
      note: {
        zh: "2022年的名单把工厂与场景合在一起，2023年分开：两年的名单不能相比。",
        en: "The lists for 2022 are of factories and scenarios together, those for 2023 apart: they may not be compared.",
      },
      sources: ["21jj-2023"],
    },
    {
      list: {
        zh: "2022年度智能制造示范（工厂与场景）",
        en: "Smart manufacturing demonstrations 2022 (factories and scenarios)",
      },
      year: 2022,
      rank: 1,
      count: 25,
      among: COUNTRY,
    },
  ),
  record(
    "ranking",
    "forbes-2025",
    { zh: "福布斯中国人工智能科技企业TOP50，武汉9家", en: "Forbes China AI TOP 50: nine of Wuhan" },
    {
      words: { zh: "武汉9家,位居全国第4", en: "nine firms of Wuhan, fourth in the country" },
      note: {
        zh: "另一来源说其中光谷8家。",
        en: "Another source says that eight of them are of Optics Valley.",
      },
      sources: ["stcn-2025", "hbrb-2026-01-25"],
      scopes: ["wuhan"],
    },
    {
      list: { zh: "福布斯中国人工智能科技企业TOP50（2025）", en: "Forbes China AI TOP 50 (2025)" },
      year: 2025,
      rank: 4,
      count: 9,
      among: COUNTRY,
    },
  ),
];

/** What was said and decided after the press report, for the same plan. */
export const LATER_FACTS: readonly RecordData[] = [...LATER_POLICIES, ...LATER_RANKINGS];
