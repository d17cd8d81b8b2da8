import type { MessageName } from "@/lib/i18n/message-key";
import { folded } from "@/lib/figures/names/folded-name";
import type { Indicator } from "@/lib/plans/types";

import type { Nature } from "../said";

/** Longer than this, or with a stop in it, a caption is an explanation and no title. */
const MOST_OF_TITLE = 40;
const NOTE = /[。；;:：]|^(?:注|说明|备注|附注|note)/i;

/** 一、, (二) and 3. before the name of a section. */
const NUMBERING = /^[（(]?(?:[一二三四五六七八九十]+|\d{1,2})[)）、.．]\s*/;
/** A caption without the number of its section and what stands in brackets. */
export function bareCaption(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(NUMBERING, "")
    .replaceAll(/\([^()]*\)/g, "")
    .trim();
}

/** Whether a caption is a short name and nothing else, as the names of sections are. */
export function isSectionName(text: string): boolean {
  return /^[\p{L}\s]{1,12}$/u.test(bareCaption(text)) && !NOTE.test(text);
}

/** A stretch that is no year: 上半年, 前三季度, 1—9月. */
const PART_OF_YEAR =
  /半年|[前第]?[一二三1-3]\s*[、-]?\s*[一二三1-3]?\s*个?季度|Q[1-3]\b|(?<!\d)1\s*[-—–~至到]\s*(?:[1-9]|1[01])\s*月|截[至止].{0,8}?(?<!\d)(?:[1-9]|1[01])\s*月|half.?year/iu;
const RESULT = /完成|实际|实绩|实现|达到|进展|填报|对照|result|actual|progress/i;
const FORECAST = /预计|预期|预测|预估|forecast/i;
const PROVISIONAL = /初步(?:统计|核算|测算|汇总|数|值|结果)|快报|provisional|preliminary/i;
const NO_RESULT =
  /任务分解|增速|增幅|同比|环比|占比|比重|新增(?!长)|排名|位次|上年同期|growth rate/i;
const TARGET = /目标|target/i;

/** Why what stands below a caption is no result of a year; `files.wrong` has the sentence of each. */
export type NoResult = Extract<
  MessageName<"files.wrong">,
  "captionPart" | "captionForecast" | "captionProvisional" | "captionNoResult"
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
  if (PROVISIONAL.test(words)) return "captionProvisional";
  if (NO_RESULT.test(words)) return "captionNoResult";
  if (RESULT.test(words)) return "result";
  return TARGET.test(words) ? "captionNoResult" : "none";
}

/** 数据为预计数, 以上均系目标值: what a note says that the numbers are. */
const ARE = /(?:均?为|系|均?是|属于?|按)[^，。；;,]{0,6}?/u.source;
const NOTE_FORECAST = new RegExp(`${ARE}(?:预计|预测|预估|估算|估计|预期)`, "u");
const NOTE_PROVISIONAL = new RegExp(`${ARE}(?:初步|快报|初核)`, "u");
const NOTE_TARGET = new RegExp(`${ARE}(?:目标|计划|规划|任务)(?:数|值|任务|$|[，。；;])`, "u");
const NOTE_PART = new RegExp(
  `${ARE}(?:[上下]半年|[前第]?[一二三四1-4]个?季度|1[-—–~至到]\\d{1,2}月)`,
  "u",
);
/** 截至2025年6月底: eleven months of the year are not the year. */
const NOTE_UNTIL = /截[至止].{0,8}?(?<!\d)(?:[1-9]|1[01])\s*月/u;

/** Reads whether a note above or below a table says that its numbers are no results of a year; null where it does not. */
export function noteSays(text: string): NoResult | null {
  const words = text.normalize("NFKC").replaceAll(/\s+/g, "");
  if (NOTE_FORECAST.test(words)) return "captionForecast";
  if (NOTE_PROVISIONAL.test(words)) return "captionProvisional";
  if (NOTE_TARGET.test(words)) return "captionNoResult";
  return NOTE_PART.test(words) || NOTE_UNTIL.test(words) ? "captionPart" : null;
}

/** The nature that a title or a note gives its numbers; null where they are no numbers of a year at all. */
export function natureOf(name: NoResult): Nature | null {
  if (name === "captionForecast") return "forecast";
  return name === "captionProvisional" ? "provisional" : null;
}

const REMARK =
  /^(?:该|此|本)?(?:数据?|数值|值)?(?:均?为|系|是|属)?(?:预计|预测|预估|估算|估计|暂估|初步|初核|快报|目标|计划|待(?:核实?|核定|审核?|审定|定|确认)|未(?:经)?审[核计]?)(?:统计|完成)?(?:数据?|值)?$/;

/** Whether a remark beside a number, or a clause of it, says but that it is no result: 预计, 快报数，待核, 上半年. */
export function remarkSays(text: string): boolean {
  const words = text.normalize("NFKC").replaceAll(/[\s()（）]/g, "");
  const isShort = words.length <= 12;
  const clauses = words.split(/[,;.。、]/);
  return (
    clauses.some((clause) => REMARK.test(clause)) ||
    (isShort && PART_OF_YEAR.test(words)) ||
    noteSays(words) !== null
  );
}

const REMARK_YEAR =
  /^(?:该|此|本)?(?:数据?|数值|值)?(?:均?为|系|是|属|按|取|暂?用|沿用|采用|使用|参照)*(?:(20\d\d)年?|上一?年|去年|前年)(?:度|末|底)?的?(?:实际|统计|决算)?(?:数据?|数值|值)?$/;

/**
 * The year that a remark, or a clause of it, says its number is of: 2024年数, 沿用上年数据 ("last"). Null where it says
 * none.
 */
export function remarkYear(text: string): number | "last" | null {
  const clauses = text
    .normalize("NFKC")
    .replaceAll(/[\s()（）]/g, "")
    .split(/[,;.。、]/);
  const found = clauses.map((clause) => REMARK_YEAR.exec(clause)).find((match) => match !== null);
  if (found === undefined) return null;
  return found[1] === undefined ? "last" : Number(found[1]);
}

const DOUBT =
  /^(?:该|此|本)?(?:数据?|数值|值)?(?:应当?[为是]|应该[为是]|实际?应?[为是]\d|正确的?(?:数据?|数值|值)?[为是:]|(?:需|请|待|拟)(?:更正|订正|修正|修改|改|核对|核查)|有误|错误|作废|存疑|疑似有误|异常|不准确?$)/;

/** Whether a remark beside a number, or a clause of it, says that the number is wrong or doubted: 应为19, 有误, 请核对. */
export function remarkDoubts(text: string): boolean {
  const words = text.normalize("NFKC").replaceAll(/[\s()（）]/g, "");
  return words.split(/[,;.。、]/).some((clause) => DOUBT.test(clause));
}

/** Whether a remark says anything of the number beside it that its cell would not say. */
export function speaksOfNumber(text: string): boolean {
  return remarkSays(text) || remarkDoubts(text) || remarkYear(text) !== null;
}

const WORDS_OF = {
  provisional: /^(?:数据|数值|数|值)?为?(?:初步|初核|快报)(?:统计|核算)?(?:数据?|值)?$/,
  forecast: /^(?:数据|数值|数|值)?为?(?:预计|预测)(?:完成)?(?:数据?|值)?$/,
} as const;

/** What a remark that says nothing else calls its number: 快报数, 预计. Null for any other remark. */
export function remarkNature(text: string): Nature | null {
  const words = text.normalize("NFKC").replaceAll(/[\s()（）。.]/g, "");
  if (WORDS_OF.provisional.test(words)) return "provisional";
  return WORDS_OF.forecast.test(words) ? "forecast" : null;
}
