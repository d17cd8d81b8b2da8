import type { Dimension, Plan, Scope } from "@/lib/plans/types";

export const PLAN = {
  code: "hubei-ai-2023-2025",
  name: {
    zh: "湖北省推进人工智能产业发展三年行动方案（2023—2025年）",
    en: "Hubei three-year action plan for the AI industry (2023–2025)",
  },
  startYear: 2023,
  endYear: 2025,
  illustrative: false,
  region: { zh: "湖北省", en: "Hubei" },
  product: { zh: "湖北省人工智能产业目标进展", en: "Hubei AI industry: progress to target" },
} as const satisfies Plan;

/** The “333”: three hubs, three zones inside the first of them, three fields. */
export const DIMENSIONS = [
  {
    code: "hub",
    name: { zh: "三大科创中心", en: "Three hubs" },
    rest: { zh: "其他市州", en: "Other cities" },
  },
  {
    code: "carrier",
    name: { zh: "三大区域载体", en: "Three zones" },
    rest: { zh: "武汉其他区域", en: "Rest of Wuhan" },
  },
  {
    code: "field",
    name: { zh: "三大核心领域", en: "Three core fields" },
    rest: { zh: "其他领域", en: "Other fields" },
  },
] as const satisfies readonly Dimension[];

/** A scope stands after the one it is a part of. All three carriers lie inside 武汉. */
export const SCOPES = [
  {
    code: "province",
    kind: "province",
    name: { zh: "全省", en: "Hubei province" },
    parent: null,
  },
  { code: "wuhan", kind: "hub", name: { zh: "武汉", en: "Wuhan" }, parent: "province" },
  { code: "xiangyang", kind: "hub", name: { zh: "襄阳", en: "Xiangyang" }, parent: "province" },
  { code: "yichang", kind: "hub", name: { zh: "宜昌", en: "Yichang" }, parent: "province" },
  {
    code: "optics-valley",
    kind: "carrier",
    name: { zh: "光谷", en: "Optics Valley" },
    parent: "wuhan",
  },
  {
    code: "auto-valley",
    kind: "carrier",
    name: { zh: "车谷", en: "Auto Valley" },
    parent: "wuhan",
  },
  {
    code: "cyber-valley",
    kind: "carrier",
    name: { zh: "网谷", en: "Cyber Valley" },
    parent: "wuhan",
  },
  {
    code: "foundation",
    kind: "field",
    name: { zh: "产业底座", en: "Industrial foundation" },
    parent: "province",
  },
  {
    code: "fusion",
    kind: "field",
    name: { zh: "融合应用", en: "Integrated applications" },
    parent: "province",
  },
  {
    code: "services",
    kind: "field",
    name: { zh: "行业服务", en: "Industry services" },
    parent: "province",
  },
] as const satisfies readonly Scope[];
