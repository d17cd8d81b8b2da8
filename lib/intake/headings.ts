import { folded } from "@/lib/figures/names/folded-name";
import type { Locale } from "@/lib/i18n/routing";
import type { TypedField } from "@/lib/register/typed-entry";

/** Headings of a list of entries, in either language; the first in each language is the one that a page names. */
const INTAKE_HEADINGS: Readonly<Partial<Record<TypedField, readonly string[]>>> = {
  name: ["名称", "企业名称", "单位名称", "项目名称", "成果名称", "模型名称", "场景名称", "name"],
  nameEn: ["英文名称", "English name"],
  organisationCode: [
    "统一社会信用代码",
    "信用代码",
    "社会信用代码",
    "组织机构代码",
    "organisation code",
  ],
  sort: ["类型", "类别", "type", "sort"],
  scopes: [
    "地区",
    "范围",
    "所属地区",
    "申报地区",
    "申报范围",
    "统计范围",
    "由谁申报",
    "所在地",
    "科创中心",
    "scope",
    "scopes",
    "place",
  ],
  year: ["年份", "年度", "认定年份", "认定年度", "year"],
  state: ["状态", "认定状态", "state"],
  decidedOn: ["认定时间", "认定日期", "日期", "date"],
  document: ["认定文件", "文件", "文号", "document"],
  status: ["进展", "来源所述", "said to be"],
  source: ["来源", "数据来源", "出处", "source"],
  words: ["原文", "原话", "words"],
  note: ["备注", "说明", "note"],
};

/** Headings that a page names in its language. */
export function intakeHeadingNames(locale: Locale): readonly string[] {
  return Object.values(INTAKE_HEADINGS).flatMap(
    (names) => names.find((name) => /^[ -~]+$/.test(name) === (locale === "en")) ?? [],
  );
}

const BY_HEADING = new Map(
  Object.entries(INTAKE_HEADINGS).flatMap(([field, names]) =>
    names.map((name) => [folded(name), field as TypedField] as const),
  ),
);

/** Reads a row of headings: the field of each column, null for one that is not known. */
export function readIntakeHeadings(texts: readonly string[]): readonly (TypedField | null)[] {
  return texts.map((text) => BY_HEADING.get(folded(text).replaceAll(/[*＊:：]/g, "")) ?? null);
}

/** Whether a row can only be that of the headings: it names a column of names. */
export function isIntakeHeading(texts: readonly string[]): boolean {
  return readIntakeHeadings(texts).includes("name");
}
