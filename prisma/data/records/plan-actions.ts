import type { LocalText } from "@/lib/plans/types";
import type { RecordData } from "@/lib/records/schemas";

import { LEAD, record } from "./record-data";

const READING = {
  zh: "报道只列出行动的名称。与指标、范围的对应是本站的解读。",
  en: "The report gives the action's name only. Linking it to indicators and scopes is our interpretation.",
} as const;

const WORDS = {
  zh: "扎实推进技术攻关夯基、智能产品升级、产业集聚培育、示范应用赋能、产业生态创新五大行动",
  en: "carry out the five actions: key technologies, intelligent products, clusters, demonstration, ecosystem",
} as const;

function action(
  code: string,
  title: LocalText,
  indicators: readonly string[],
  scopes: readonly string[],
): RecordData<"action"> {
  const usual = { words: WORDS, note: READING, indicators, scopes };
  return record("action", code, title, usual, { parent: null });
}

/** 五大行动, in the order of the report. It names no task below them. */
export const ACTIONS: readonly RecordData[] = [
  action(
    "key-technologies",
    { zh: "技术攻关夯基", en: "Key technologies" },
    ["landmark-results", "national-key-labs"],
    ["foundation"],
  ),
  action(
    "intelligent-products",
    { zh: "智能产品升级", en: "Intelligent products" },
    ["industry-models"],
    ["fusion"],
  ),
  action(
    "clusters",
    { zh: "产业集聚培育", en: "Clusters and firms" },
    ["scale", "high-tech-firms", "little-giants"],
    ["wuhan", "xiangyang", "yichang", "optics-valley", "auto-valley", "cyber-valley"],
  ),
  action(
    "demonstration",
    { zh: "示范应用赋能", en: "Demonstration and application" },
    ["scenarios"],
    ["fusion", "services"],
  ),
  action(
    "ecosystem",
    { zh: "产业生态创新", en: "Innovation and ecosystem" },
    ["provincial-platforms", "industry-system"],
    [],
  ),
];

/** The one thing that the report promises for a time. */
export const MILESTONES: readonly RecordData[] = [
  record(
    "milestone",
    "ad1000",
    {
      zh: "推出高阶自动驾驶芯片AD1000（256TOPS）",
      en: "AD1000, an advanced chip for automated driving (256 TOPS)",
    },
    {
      words: {
        zh: "预计明年初,芯擎科技将推出对标国际最先进产品的高阶自动驾驶芯片AD1000,AI算力将达到256TOPS,将填补这个算力等级的国产自动驾驶芯片空白,并有力支持车企舱驾一体的技术架构趋势。",
        en: "It is expected that early next year SiEngine will bring out the AD1000, a chip for automated driving on a par with the most advanced products, with 256 TOPS, the first domestic one of its class, in support of car makers' move to one architecture for cockpit and driving.",
      },
      note: {
        zh: "“明年初”最多只能精确到季度。推出的日期没有找到；2025年上海车展时已见量产，所以说不出是按期还是逾期。",
        en: "“Early next year” is a quarter at most. The day of the launch was not found; at the Shanghai auto show of 2025 it was seen in mass production, so neither “in time” nor “late” can be said.",
      },
      sources: ["press-2", "iautodaily-2025"],
      scopes: ["wuhan"],
    },
    {
      by: { zh: "芯擎科技", en: "SiEngine" },
      action: "key-technologies",
      promised: "2024-Q1",
      promisedWords: { zh: "预计明年初", en: "expected early next year" },
      forecast: null,
      done: null,
      seen: "2025",
      evidence: {
        words: {
          zh: "以“车规级7nm智能驾驶辅助芯片”维度而言,已经量产的头筹,被芯擎科技的星辰1号(AD1000)所拔得",
          en: "among 7 nm chips for driver assistance the first in mass production is SiEngine's Xingchen 1 (AD1000)",
        },
        source: "iautodaily-2025",
      },
    },
  ),
];

function lead(
  code: string,
  title: LocalText,
  indicator: string,
  words: LocalText,
  note: LocalText | null,
  scopes: readonly string[],
): RecordData<"entry"> {
  const usual = { words, indicators: [indicator], scopes, ...(note === null ? {} : { note }) };
  const own = { ...LEAD, sort: "result", year: 2023 } as const;
  return record("entry", code, title, usual, own);
}

/** The results that the report names: leads, because no source counts one of them among the plan's hundred. */
export const NAMED_RESULTS: readonly RecordData[] = [
  lead(
    "longying-1",
    { zh: "龙鹰一号（7nm车规级智能座舱芯片）", en: "Longying 1 (7 nm cockpit chip for cars)" },
    "landmark-results",
    {
      zh: "加强智能芯片、大模型技术的研发突破,湖北打造了一批具有全国影响力的拳头产品:亿咖通7nm车规级芯片龙鹰一号已成功商用 … 现已成功量产国内首款7nm车规级智能座舱芯片龙鹰一号,实现了国产高端汽车芯片领域的技术突破。",
      en: "With breakthroughs in intelligent chips and large models Hubei made a number of leading products of national influence: ECARX's 7 nm chip Longying 1 is in commercial use … now the country's first 7 nm cockpit chip for cars, Longying 1, is in mass production, a technical breakthrough of domestic high-end chips for cars.",
    },
    {
      zh: "报道一处说是亿咖通的，一处说是芯擎科技的。",
      en: "The report gives it to ECARX in one place and to SiEngine in another.",
    },
    ["wuhan"],
  ),
  lead(
    "black-sesame-chips",
    { zh: "黑芝麻2代4款智能芯片", en: "Black Sesame: four chips of two generations" },
    "landmark-results",
    {
      zh: "黑芝麻2代4款智能芯片完成流片",
      en: "Black Sesame taped out four chips of two generations",
    },
    null,
    [],
  ),
  lead(
    "optical-module-1-6t",
    { zh: "1.6T高速光模块（光迅科技）", en: "1.6T optical module (Accelink)" },
    "landmark-results",
    {
      zh: "光迅科技1.6T高速光模块在第24届光电博览会上实现首发",
      en: "Accelink's 1.6T high-speed optical module was first shown at the 24th optoelectronic exposition",
    },
    null,
    [],
  ),
  lead(
    "taichu-2",
    { zh: "“紫东太初”大模型2.0版", en: "Zidong Taichu model 2.0" },
    "landmark-results",
    {
      zh: "武汉人工智能研究院联合中科院自动化所发布“紫东太初”大模型2.0版,打造全栈国产化的通用人工智能底座",
      en: "the Wuhan AI Research Institute and the Institute of Automation of the Chinese Academy of Sciences released the Zidong Taichu model 2.0, a general AI base that is domestic in all layers",
    },
    null,
    ["wuhan"],
  ),
];
