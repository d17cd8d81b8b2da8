import type { RecordData } from "@/lib/records/schemas";

import { fact } from "./record-data";

const NO_YEAR = {
  zh: "所见文字中没有写明年份，所以不列为目标值。",
  en: "The words seen tie no year to it, so it is not a target with a bound.",
} as const;

/**
 * What the opinions of 2025 promise beside the targets that are judged. What was seen in a translation only stays out
 * until its Chinese words are found: 百亿级产业园, “万人研发基地”, 世界存储之都.
 */
export const SUCCESSOR_FACTS: readonly RecordData[] = [
  fact(
    "promise",
    "network-cover",
    {
      zh: "5G-A与OTN全光接入网络覆盖17个市州",
      en: "5G-A and OTN networks in all 17 cities and prefectures",
    },
    {
      words: {
        zh: "5G-A移动网络、大带宽、低时延的OTN全光接入网络覆盖全省17个市州",
        en: "5G-A mobile networks and OTN all-optical access of high bandwidth and low latency cover all 17 cities and prefectures",
      },
      note: NO_YEAR,
      sources: ["gmw-2025-2"],
    },
  ),
  fact(
    "promise",
    "compute-platform",
    { zh: "算力互联互通平台", en: "Platform that links computing power" },
    {
      words: {
        zh: "构建全省统一的算力互联互通平台…形成全省“1+3+N”的平台体系",
        en: "build one platform that links the province's computing power … a system of platforms “1+3+N”",
      },
      note: NO_YEAR,
      sources: ["gmw-2025-2"],
    },
  ),
  fact(
    "promise",
    "first-of-kind",
    { zh: "“首发首创”技术和产品", en: "First technologies and products of their kind" },
    {
      words: {
        zh: "形成一批“首发首创”技术和产品",
        en: "bring forth a number of first technologies and products of their kind",
      },
      note: NO_YEAR,
      sources: ["ditan360-2025"],
    },
  ),
  fact(
    "promise",
    "structure",
    { zh: "五方面十六条", en: "Sixteen points in five parts" },
    {
      words: {
        zh: "从突破关键核心技术、培育壮大产业能级、夯实基础要素支撑、打造普惠应用场景、营造一流创新生态五方面提出十六条意见",
        en: "sixteen points in five parts: core technologies, stronger industry, foundations, applications for all, an innovation ecosystem of the first rank",
      },
      note: {
        zh: "各条带有责任单位，例如（一）：省科技厅、省发改委、省经信厅，各市州人民政府（见湖北省人民政府办公厅文件的转载）；其余条文没有读到。",
        en: "The points name those responsible, as point 1: the provincial departments of science, of development and reform and of economy, and the governments of cities and prefectures; the rest of the text could not be read.",
      },
      sources: ["gmw-2025-2", "ditan360-2025"],
    },
  ),
];
