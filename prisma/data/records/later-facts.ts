import type { LocalText } from "@/lib/plans/types";
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

const PLAN_2020 = {
  zh: "湖北省新一代人工智能发展总体规划（2020—2030年）",
  en: "Hubei's general plan for new-generation AI (2020–2030)",
} as const;
const PLAN_2023 = {
  zh: "三年行动方案（2023—2025年）",
  en: "Three-year action plan (2023–2025)",
} as const;
const PLAN_2025 = {
  zh: "加快推进人工智能产业发展的实施意见（2025年）",
  en: "Opinions on speeding up the AI industry (2025)",
} as const;

const OF_2020 = { plan: PLAN_2020, said: "2020-08-25", sources: ["askci-2020", "whxy-2020"] };
const OF_2023 = { plan: PLAN_2023, said: "2023-11", sources: ["press-2"] };
const OF_2025 = { plan: PLAN_2025, said: "2025-10", sources: ["gmw-2025-2"] };

interface Saying {
  plan: LocalText;
  said: string;
  sources: readonly string[];
}

const THREADS = {
  "national-standing": {
    title: { zh: "全国第一方阵", en: "Leading group in the country" },
    indicators: ["national-standing"],
  },
  "industry-system": {
    title: { zh: "产业体系", en: "Industry system" },
    indicators: ["industry-system"],
  },
  scale: { title: { zh: "产业规模", en: "Industry scale" }, indicators: ["scale"] },
} as const;

function promise(
  thread: keyof typeof THREADS,
  { plan, said, sources }: Saying,
  year: number,
  words: LocalText,
  note?: LocalText,
): RecordData<"promise"> {
  const { title, indicators } = THREADS[thread];
  const usual = { words, sources, indicators, ...(note === undefined ? {} : { note }) };
  const isOfThisPlan = plan === PLAN_2023;
  const code = `${thread}-${said.slice(0, 4)}-${year}`;
  return record("promise", code, title, usual, { thread, plan, said, year, isOfThisPlan });
}

/** The same promise in earlier and later plans, each thread in the order in which it was said. */
export const PROMISES: readonly RecordData[] = [
  promise("national-standing", OF_2020, 2022, {
    zh: "人工智能產業規模、技術創新能力和應用示范處于全國第一方陣",
    en: "scale, innovation and demonstration of AI are in the leading group of the country",
  }),
  promise(
    "national-standing",
    OF_2020,
    2025,
    {
      zh: "人工智能總體技術與產業發展水平全國領先",
      en: "overall AI technology and industry lead the country",
    },
    {
      zh: "比2023年方案对同一年所说的“进入全国第一方阵”更高。",
      en: "A higher claim than what the plan of 2023 says for the same year.",
    },
  ),
  promise(
    "national-standing",
    OF_2023,
    2025,
    {
      zh: "人工智能总体技术与产业发展水平进入全国第一方阵",
      en: "overall AI technology and industry enter the leading group of the country",
    },
    {
      zh: "2020年的规划曾把“第一方阵”定为2022年的目标。",
      en: "The plan of 2020 had the leading group as its goal for 2022.",
    },
  ),
  promise("national-standing", OF_2025, 2027, {
    zh: "基本建成具有全国影响力的人工智能创新发展高地、产业发展集聚区、融合应用样板区、全国数据要素市场中部枢纽",
    en: "largely be a nationally influential centre of AI innovation, cluster of the industry, model for applications and central hub of the data market",
  }),
  promise("industry-system", OF_2020, 2030, {
    zh: "形成關鍵技術領先、特色應用引領、軟件硬件均衡發展的產業體系",
    en: "an industry system leading in key technologies, driven by distinctive applications, with software and hardware in balance",
  }),
  promise(
    "industry-system",
    OF_2023,
    2025,
    {
      zh: "基本形成关键技术领先、特色应用引领、软件硬件均衡发展的产业体系",
      en: "the same industry system largely in place",
    },
    {
      zh: "与2020年规划为2030年定的是同一句话，前面加了“基本”。",
      en: "The sentence that the plan of 2020 had for 2030, with “largely” before it.",
    },
  ),
  promise("scale", OF_2023, 2025, {
    zh: "全省人工智能产业规模超过1500亿元",
    en: "AI industry scale of the province above 150 billion CNY (1500 × 100 million)",
  }),
  promise("scale", { ...OF_2025, sources: ["hbrb-2025-10-24"] }, 2027, {
    zh: "力争到2027年,全省人工智能产业规模达到3500亿元",
    en: "strive for an AI industry scale of 350 billion CNY (3500 × 100 million) by 2027",
  }),
];

function contradiction(
  code: string,
  title: LocalText,
  words: LocalText,
  sources: readonly string[],
  more: { indicators?: readonly string[]; scopes?: readonly string[]; note?: LocalText } = {},
): RecordData<"contradiction"> {
  return record("contradiction", code, title, { words, sources, ...more }, {});
}

/** Statements that do not fit each other, as they stand: none is made to fit. */
export const CONTRADICTIONS: readonly RecordData[] = [
  contradiction(
    "t13",
    { zh: "光谷600亿元与武汉1000亿元", en: "Optics Valley's 600 and Wuhan's 1000" },
    {
      zh: "光谷2025年“预计超过600亿元,占武汉市近70%”，按此武汉约857亿元；2025年12月却说武汉“有望突破1000亿元”。",
      en: "Optics Valley in 2025 is “expected to pass 60 billion CNY (600 × 100 million), nearly 70% of Wuhan”, which makes Wuhan about 857; in December 2025 Wuhan was “hoped to pass” 1000.",
    },
    ["hbrb-guanggu-2026", "stcn-2025"],
    { indicators: ["scale"], scopes: ["wuhan", "optics-valley"] },
  ),
  contradiction(
    "t14",
    { zh: "光谷与武汉的高性能算力", en: "Computing power of Optics Valley and of Wuhan" },
    {
      zh: "光谷“高性能算力超过5000P”，占武汉90%左右，按此武汉约5556P；两周后又说武汉“高性能算力超5000P”。",
      en: "Optics Valley has “more than 5000P”, about 90% of Wuhan, which makes Wuhan about 5556P; two weeks apart Wuhan is said to have “more than 5000P”.",
    },
    ["hbrb-guanggu-2026", "36kr-2026"],
    { scopes: ["wuhan", "optics-valley"] },
  ),
  contradiction(
    "t15",
    { zh: "“紫东太初”算在哪里", en: "Where Zidong Taichu counts" },
    {
      zh: "报道把“紫东太初”列为武汉的成果；在国家备案名单中，它由中国科学院自动化研究所在北京备案（第5号，2023年8月31日）。按备案地与按成果所在地登记，结果不同。",
      en: "The report has Zidong Taichu as a result of Wuhan; in the national filing list it is filed by the Institute of Automation in Beijing (No. 5, 31 August 2023). A register by place of filing and one by place of the result differ.",
    },
    ["cac-registry-2026", "press-2"],
    { indicators: ["landmark-results"], scopes: ["wuhan"] },
  ),
  contradiction(
    "t16",
    { zh: "两个“39”", en: "Two counts of 39" },
    {
      zh: "2023年7月的39家是8家工厂加31个场景；11月的39家只是场景（另有17家工厂）。",
      en: "In July 2023 the 39 were 8 factories and 31 scenarios; in November the 39 are scenarios alone, with 17 factories beside them.",
    },
    ["21jj-2023", "press-2"],
  ),
  contradiction(
    "t17",
    { zh: "两个“121”", en: "Two counts of 121" },
    {
      zh: "武汉2024年末的人工智能“小巨人”企业121家（企业库），与2021年全省各行业新增“小巨人”家数相同，两者无关。",
      en: "Wuhan's 121 AI 'little giants' at the end of 2024 (directory) and the province's new ones of all industries in 2021 are one number and have nothing in common.",
    },
    ["directory-2025-2"],
    {
      indicators: ["little-giants"],
      scopes: ["wuhan"],
      note: {
        zh: "2021年的数见于线索级副本，未收入来源。",
        en: "The number of 2021 was seen in a copy that is a lead only and is not among the sources.",
      },
    },
  ),
  contradiction(
    "t18",
    { zh: "武汉2025年的增速", en: "Wuhan's growth in 2025" },
    {
      zh: "目标增长30%；由700亿元到1000亿元意味着增长约43%；一份英文机器摘要说政府工作报告中是“超过20%”。",
      en: "The target is 30%; from 700 to 1000 would be about 43%; a machine's English summary gives “over 20%” for the government's work report.",
    },
    ["zxs-2025-2", "cjrb-2026"],
    {
      indicators: ["scale"],
      scopes: ["wuhan"],
      note: {
        zh: "“超过20%”的中文原文没有见到，只作线索。",
        en: "The Chinese words behind “over 20%” were not seen: a lead only.",
      },
    },
  ),
  contradiction(
    "t19",
    { zh: "应用层企业占比", en: "Share of the application layer" },
    {
      zh: "2023年末85.8%、2024年末78.6%（企业库），2025年10月78.3%（106家评估企业）：对象不同，不能连成一条线。",
      en: "85.8% at the end of 2023 and 78.6% at the end of 2024 (directory), 78.3% in October 2025 (106 assessed firms): different populations, no one line.",
    },
    ["directory-2024-2", "directory-2025-2"],
    { scopes: ["wuhan"] },
  ),
];

/** What was said and decided after the press report, for the same plan. */
export const LATER_FACTS: readonly RecordData[] = [...LATER_POLICIES, ...LATER_RANKINGS];
