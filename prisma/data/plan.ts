import type { Plan, Scope } from "@/lib/plans/types";

export const PLAN = {
  code: "hubei-ai-2023-2025",
  name: {
    zh: "湖北省推进人工智能产业发展三年行动方案（2023—2025年）",
    en: "Hubei three-year action plan for the AI industry (2023–2025)",
  },
  startYear: 2023,
  endYear: 2025,
  illustrative: false,
} as const satisfies Plan;

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
