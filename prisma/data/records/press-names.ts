/** Who the press report speaks of, as the plan page names them. */
export const SIENGINE = { zh: "芯擎科技", en: "SiEngine" } as const;
export const INSTITUTE = { zh: "武汉人工智能研究院", en: "Wuhan AI Research Institute" } as const;
export const DEPARTMENT = {
  zh: "省经信厅",
  en: "provincial department of economy and information technology",
} as const;
