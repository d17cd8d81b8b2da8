import type { Calibre, Indicator, LocalText } from "@/lib/plans/types";

const FIRMS = { zh: "家", en: "firms" } as const;
const PERCENT = { zh: "%", en: "%" } as const;

interface Meaning {
  definition: LocalText;
  caution?: LocalText;
}

/** Number at year end, for context: the plan sets no target for it. */
function counted(
  code: string,
  name: LocalText,
  meaning: Meaning,
  unit: LocalText = FIRMS,
): Indicator {
  return {
    code,
    name,
    unit,
    accrual: "stock",
    decimals: 0,
    context: true,
    register: false,
    definition: meaning.definition,
    caution: meaning.caution ?? null,
  };
}

/** Share of the directory's firms that stand in a layer of the industry. */
function layer(code: string, name: LocalText): Indicator {
  return {
    code,
    name,
    unit: PERCENT,
    accrual: "level",
    decimals: 1,
    context: true,
    register: false,
    definition: {
      zh: "《武汉人工智能企业库》中处于这一层的企业占全部企业的比重，供参考。",
      en: "Share of the firms in the Wuhan AI firm directory that stand in this layer, for context.",
    },
    caution: {
      zh: "企业库的三层（基础层、技术层、应用层）不是方案的三大核心领域，不能对应。2023年三项相加为99.9%。",
      en: "The directory's three layers (foundation, technology, application) are not the plan's three core fields and may not be mapped onto them. The three add up to 99.9% for 2023.",
    },
  };
}

/** Indicators reported for context that later sources have numbers for; the plan sets no target for any of them. */
export const FOUND_INDICATORS: readonly Indicator[] = [
  counted(
    "ai-high-tech-all",
    { zh: "人工智能高新技术企业（企业库全部）", en: "AI high-tech firms (all in the directory)" },
    {
      definition: {
        zh: "年末《武汉人工智能企业库》中的全部高新技术企业，供参考。",
        en: "All high-tech firms in the Wuhan AI firm directory at year end, for context.",
      },
      caution: {
        zh: "不是方案所说的“国内有影响力的人工智能高新技术企业”，不能用来评估那一项目标。",
        en: "Not the plan's “nationally influential AI high-tech firms”: that target may not be judged by it.",
      },
    },
  ),
  counted(
    "ai-above-scale",
    { zh: "规上人工智能企业", en: "AI firms above designated size" },
    {
      definition: {
        zh: "年末《武汉人工智能企业库》中的规模以上企业数，供参考。",
        en: "Firms above designated size in the Wuhan AI firm directory at year end, for context.",
      },
    },
  ),
  counted(
    "ai-over-100m",
    { zh: "营收亿元以上人工智能企业", en: "AI firms with revenue of 100 million CNY or more" },
    {
      definition: {
        zh: "《武汉人工智能企业库》中年营业收入亿元以上的企业数，供参考。",
        en: "Firms in the Wuhan AI firm directory with yearly revenue of 100 million CNY or more, for context.",
      },
    },
  ),
  counted(
    "ai-unicorns",
    { zh: "人工智能独角兽企业", en: "AI unicorns" },
    {
      definition: {
        zh: "年末《武汉人工智能企业库》中的独角兽企业数，供参考。",
        en: "Unicorns in the Wuhan AI firm directory at year end, for context.",
      },
      caution: {
        zh: "2024年的数注明“历年累计”，此前各年没有：两种数法，不宜相减。",
        en: "The count for 2024 says “accumulated over the years”, the earlier ones do not: two ways of counting, not to be subtracted.",
      },
    },
  ),
  counted(
    "ai-key-little-giants",
    { zh: "重点“小巨人”企业", en: "Key 'little giant' firms" },
    {
      definition: {
        zh: "年末《武汉人工智能企业库》“小巨人”企业中的重点“小巨人”企业数，供参考。",
        en: "Key 'little giant' firms among those in the Wuhan AI firm directory at year end, for context.",
      },
    },
  ),
  counted(
    "ai-gazelles",
    { zh: "人工智能瞪羚企业", en: "AI gazelle firms" },
    {
      definition: {
        zh: "年末《武汉人工智能企业库》中的瞪羚企业数，供参考。",
        en: "Gazelle firms (fast growing) in the Wuhan AI firm directory at year end, for context.",
      },
    },
  ),
  counted(
    "ai-provincial-srdi",
    { zh: "省级专精特新企业（人工智能）", en: "Provincial specialised firms (AI)" },
    {
      definition: {
        zh: "年末《武汉人工智能企业库》中的省级专精特新企业数，供参考。",
        en: "Specialised firms of provincial rank in the Wuhan AI firm directory at year end, for context.",
      },
      caution: {
        zh: "省级专精特新企业不是国家级专精特新“小巨人”企业。",
        en: "Not the 'little giant' firms, which are of national rank.",
      },
    },
  ),
  layer("ai-share-application", {
    zh: "人工智能企业产业链占比·应用层",
    en: "Share of AI firms: application layer",
  }),
  layer("ai-share-foundation", {
    zh: "人工智能企业产业链占比·基础层",
    en: "Share of AI firms: foundation layer",
  }),
  layer("ai-share-technology", {
    zh: "人工智能企业产业链占比·技术层",
    en: "Share of AI firms: technology layer",
  }),
  counted(
    "filed-models",
    {
      zh: "已备案生成式人工智能服务（序号189—611中属地为湖北）",
      en: "Filed generative AI services (Hubei, entries 189–611)",
    },
    {
      definition: {
        zh: "国家网信办备案公告序号189至611的423款中属地为湖北的款数，由第三方统计，供参考。",
        en: "Services of Hubei among the 423 entries numbered 189 to 611 of the national filing list, counted by a third party, for context.",
      },
      caution: {
        zh: "只是备案名单的一部分；备案不等于方案所说的“行业大模型”；中央单位列在国资委名下，不列在省名下。",
        en: "Part of the list only. A filing is not the plan's “industry large model”, and central enterprises are filed under no province.",
      },
    },
    { zh: "款", en: "services" },
  ),
  counted(
    "filed-models-wuhan-changsha",
    { zh: "已备案大模型（武汉＋长沙）", en: "Filed large models (Wuhan and Changsha together)" },
    {
      definition: {
        zh: "2025年上半年按城市统计的已备案大模型中“武汉+长沙”的款数，供参考。",
        en: "Filed large models of “Wuhan + Changsha” in a count by city for the first half of 2025, for context.",
      },
      caution: {
        zh: "两座城市合计，只能说明武汉不会多于此数，不是武汉的数。",
        en: "Two cities together: Wuhan has no more than this; it is not Wuhan's count.",
      },
    },
    { zh: "款", en: "models" },
  ),
];

/** Calibres that the found figures are counted by, beside those of the plan. */
export const FOUND_CALIBRES: readonly Calibre[] = [
  {
    code: "zone-statement",
    name: { zh: "东湖高新区公布数", en: "Announced by the zone" },
    note: {
      zh: "东湖高新区（光谷）在其活动上说的数。来源没有给出统计方法，不与《武汉人工智能企业库》连成一条线。",
      en: "Said by the East Lake High-tech Zone (Optics Valley) at its event. The source gives no counting method; it shares no line with the Wuhan AI firm directory.",
    },
  },
  {
    code: "cac-registry",
    name: { zh: "国家网信办备案公告", en: "Filing list of the Cyberspace Administration" },
    note: {
      zh: "由第三方按国家网信办的生成式人工智能服务备案公告统计；公告附件本身没有见到。",
      en: "Counted by third parties from the Cyberspace Administration's lists of filed generative AI services; the lists themselves were not seen.",
    },
  },
];
