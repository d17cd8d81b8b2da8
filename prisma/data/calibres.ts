import type { Calibre } from "@/lib/plans/types";

/** The sources name these calibres and say little more: a note tells what is known and what is not. */
export const CALIBRES = [
  {
    code: "industry-scale",
    name: { zh: "产业规模", en: "Industry scale" },
    note: {
      zh: "2025年目标所用的说法。来源没有给出统计方法。与“核心产业规模”不是同一口径。",
      en: "The term used by the 2025 target. The sources give no counting method. Not the same calibre as core industry scale.",
    },
  },
  {
    code: "core-scale",
    name: { zh: "核心产业规模", en: "Core industry scale" },
    note: {
      zh: "2022年全省公布数所用的说法。来源没有给出统计方法。没有口径衔接时，不与“产业规模”比较。",
      en: "The term used by the province's announced 2022 value. The sources give no counting method. Without a bridge it is not compared with industry scale.",
    },
  },
  {
    code: "related-scale",
    name: { zh: "相关产业规模", en: "Related industry scale" },
    note: {
      zh: "目前没有数据使用这一口径。列出它，是为了不与另外两个规模口径混用。",
      en: "No figure uses this calibre at present. It is listed so that it is not mixed with the other two scale calibres.",
    },
  },
  {
    code: "firm-directory",
    name: {
      zh: "武汉人工智能企业库（行业协会）",
      en: "Wuhan AI firm directory (industry association)",
    },
    note: {
      zh: "《武汉人工智能企业库》收录的企业，只覆盖武汉，不与主管部门公布数连成一条线。",
      en: "Firms listed in the Wuhan AI firm directory. It covers Wuhan only and shares no line with the department's counts.",
    },
  },
  {
    code: "department-count",
    name: { zh: "主管部门公布数", en: "Count announced by the department" },
    note: {
      zh: "行动方案只对产业规模写明口径。数量类目标按主管部门公布数理解，是我们的解读。",
      en: "The plan states a calibre for the scale only. That the count targets mean the count announced by the department in charge is our interpretation.",
    },
  },
] as const satisfies readonly Calibre[];
