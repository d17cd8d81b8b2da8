import { bareCaption } from "./caption-kinds";

const SUM = /^(?:合计|小计|总计|共计|累计|全部合计|其他|其它|其余|(?:sub)?total|sum|others?)/i;
/** Words that end in 区, 县 or 市 and are no place, or speak of places together. */
const NO_PLACE =
  /示范|先导|试验|集聚|创新|产业|智能|城市|都市|市州|省市|县市|区县|地区|市区|辖区|片区|园区|^[各全我本分该]/;
const PLACE = /^\p{Script=Han}{2,12}(?:市州|地区|林区|新区|开发区|高新区|[市州盟区县旗])$/u;
/** A place at the head of a title: 湖南省2025年…, 十堰市人工智能…. */
const LEADING = /^(\p{Script=Han}{2,4}?(?:省|自治区|自治州|林区|新区|[市州盟区县旗]))(?=.)/u;
/** A name without 市 right before the year: 十堰2025年…. */
const BEFORE_YEAR = /^(\p{Script=Han}{2,4})(?=20\d\d)/u;
const NO_NAME = /[关截至止附件表报送汇总年度各本我全分该新现原按以经据期末底初]/;
/** Whose table it is, where a line says it: 填报单位：十堰市经信局. */
const AUTHOR = /^(?:填报|报送|填表|上报|制表|编制)(?:单位|地区|部门|机构)?\s*[:：]\s*/;
/** 附件1： and the like before a title. */
const ATTACHED = /^(?:附件|附表|附|表)\s*[\d一二三四五六七八九十]{0,3}(?:[-—]\d+)?\s*[:：.、]?\s*/;

function titleOf(text: string): string {
  return bareCaption(text.normalize("NFKC").trim().replace(ATTACHED, "")).replace(AUTHOR, "");
}

/** Whether a caption that names no scope of the plan names a place, or several together. */
export function namesOtherPlace(text: string): boolean {
  const bare = titleOf(text);
  if (SUM.test(bare)) return true;
  const leading = LEADING.exec(bare)?.[1] ?? (PLACE.test(bare) ? bare : null);
  if (leading !== null) return !NO_PLACE.test(leading);
  const name = BEFORE_YEAR.exec(bare)?.[1];
  return name !== undefined && !NO_NAME.test(name) && !NO_PLACE.test(name);
}

/** Whether a caption names a part of the place that it names, 武汉市洪山区 of 武汉: it is not of the whole. */
export function namesPartOf(text: string, place: string): boolean {
  const after = titleOf(text).split(place)[1]?.replace(/^市/, "") ?? "";
  const part = /^(?:各区|各县|市本级|\p{Script=Han}{2,4}?(?:开发区|高新区|[区县旗]))/u.exec(
    after,
  )?.[0];
  return part !== undefined && (/^各|本级/.test(part) || !NO_PLACE.test(part));
}

/** What names of groups of indicators have: 规模类, 企业培育情况. */
const GROUP =
  /[类型]$|指标|方面|情况|发展|建设|水平|能力|规模|主体|创新|应用|生态|要素|支撑|投入|产出|效益|基础/;
/** Lines of a sheet that are neither. */
const MARK =
  /[附表密续总新]|资料|稿|公开|内部|统计|汇总|单位|说明|备注|数据|填报|导出|结果|查询|明细|模板|[年季]度/;

/**
 * Whether a short name above rows may be a place as well as a group of indicators: 十堰 may, 产业规模类 and what
 * shares two signs with the name of an indicator may not.
 */
export function mayBePlace(text: string, indicators: readonly { name: { zh: string } }[]): boolean {
  const bare = bareCaption(text).replaceAll(/\s/g, "");
  if (!/^\p{Script=Han}{2,6}$/u.test(bare) || GROUP.test(bare) || MARK.test(bare)) return false;
  const pairs = Array.from(bare)
    .slice(1)
    .map((sign, at) => `${bare[at] ?? ""}${sign}`);
  return !pairs.some((pair) => indicators.some(({ name }) => name.zh.includes(pair)));
}
