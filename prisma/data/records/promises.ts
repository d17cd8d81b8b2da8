import type { LocalText } from "@/lib/plans/types";
import type { RecordData } from "@/lib/records/schemas";

import { record } from "./record-data";

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
