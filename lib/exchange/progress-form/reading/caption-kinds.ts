import type { MessageName } from "@/lib/i18n/message-key";
import { folded } from "@/lib/figures/names/folded-name";
import type { Indicator } from "@/lib/plans/types";

/** Longer than this, or with a stop in it, a caption is an explanation and no title. */
const MOST_OF_TITLE = 40;
const NOTE = /[。；;:：]|^(?:注|说明|备注|附注|note)/i;

/** 一、, (二) and 3. before the name of a section. */
const NUMBERING = /^[（(]?(?:[一二三四五六七八九十]+|\d{1,2})[)）、.．]\s*/;
const SUM = /^(?:合计|小计|总计|共计|累计|全部合计|其他|其它|其余|(?:sub)?total|sum|others?)/i;
const PLACE = /^\p{Script=Han}{2,12}(?:市州|地区|林区|新区|开发区|高新区|[市州盟区县旗])$/u;

/** A caption without the number of its section and what stands in brackets. */
export function bareCaption(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(NUMBERING, "")
    .replaceAll(/\([^()]*\)/g, "")
    .trim();
}

/**
 * Whether a caption that names no scope of the plan names a place, or several: what stands below it is not of the scope
 * that an earlier caption names.
 */
export function namesOtherPlace(text: string): boolean {
  const bare = bareCaption(text);
  return SUM.test(bare) || PLACE.test(bare);
}

/** Whether a caption is a short name and nothing else, as the names of sections are. */
export function isSectionName(text: string): boolean {
  return /^[\p{L}\s]{1,12}$/u.test(bareCaption(text)) && !NOTE.test(text);
}

/** A stretch that is no year: 上半年, 前三季度, 1—9月. */
const PART_OF_YEAR =
  /半年|[前第]?[一二三1-3]\s*[、-]?\s*[一二三1-3]?\s*个?季度|Q[1-3]\b|(?<!\d)1\s*[-—–~至到]\s*(?:[1-9]|1[01])\s*月|截[至止].{0,8}?(?<!\d)(?:[1-9]|1[01])\s*月|half.?year/iu;
const RESULT = /完成|实际|实绩|实现|达到|进展|填报|对照|result|actual|progress/i;
const FORECAST = /预计|预期|预测|forecast/i;
const NO_RESULT =
  /任务分解|增速|增幅|同比|环比|占比|比重|新增(?!长)|排名|位次|上年同期|growth rate/i;
const TARGET = /目标|target/i;

/** Why what stands below a caption is no result of a year; `files.wrong` has the sentence of each. */
export type NoResult = Extract<
  MessageName<"files.wrong">,
  "captionPart" | "captionForecast" | "captionNoResult"
>;

/**
 * Reads whether a title says that its numbers are no results of a year: null where it says that they are, or nothing of
 * it ("none"). Names of indicators are no such words.
 */
export function captionSays(
  text: string,
  indicators: readonly Pick<Indicator, "name">[],
): NoResult | "result" | "none" {
  if (text.length > MOST_OF_TITLE || NOTE.test(text.normalize("NFKC"))) return "none";
  const names = indicators.flatMap(({ name }) => [folded(name.zh), folded(name.en)]);
  const words = names.reduce((so, name) => so.replaceAll(name, " "), folded(text));
  if (PART_OF_YEAR.test(words)) return "captionPart";
  if (FORECAST.test(words)) return "captionForecast";
  if (NO_RESULT.test(words)) return "captionNoResult";
  if (RESULT.test(words)) return "result";
  return TARGET.test(words) ? "captionNoResult" : "none";
}
