import type { LocalText } from "@/lib/plans/types";
import type { RecordData } from "@/lib/records/schemas";

import { record } from "./record-data";

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
