import type { Catalogue } from "@/lib/figures/types";

/** A small plan 2023–2025 for the pure rules. */
export const CATALOGUE: Catalogue = {
  plan: {
    code: "plan",
    name: { zh: "方案", en: "Plan" },
    startYear: 2023,
    endYear: 2025,
    illustrative: false,
  },
  indicators: [
    indicator("scale", { zh: "亿元", en: "100 million CNY" }, "level", 1),
    indicator("firms", { zh: "家", en: "firms" }, "stock", 0),
    indicator("share", { zh: "%", en: "%" }, "level", 1),
    indicator("standing", null, "qualitative", 0),
  ],
  scopes: [
    {
      code: "province",
      kind: "province",
      name: { zh: "全省", en: "Province" },
      parent: null,
      also: ["湖北省", "湖北", "Hubei"],
    },
    { code: "wuhan", kind: "hub", name: { zh: "武汉", en: "Wuhan" }, parent: "province" },
  ],
  calibres: [
    { code: "industry-scale", name: { zh: "产业规模", en: "Industry scale" }, note: null },
    { code: "department-count", name: { zh: "部门统计", en: "Department count" }, note: null },
  ],
  sources: [
    {
      key: "press",
      title: "报道",
      publisher: "日报",
      publishedOn: "2023-11-14",
      url: "https://example.test/press",
      grade: "B",
      note: null,
    },
  ],
};

function indicator(
  code: string,
  unit: Catalogue["indicators"][number]["unit"],
  accrual: Catalogue["indicators"][number]["accrual"],
  decimals: number,
): Catalogue["indicators"][number] {
  const name = { zh: code, en: code };
  const texts = { definition: null, caution: null };
  return { code, name, unit, accrual, decimals, context: false, register: false, ...texts };
}
