import { describe, expect, it } from "vitest";

import type { AssessmentInput } from "@/lib/assessment/types";
import { methodOf } from "@/lib/assessment/method";
import { assessChange } from "@/lib/releases/assess-change";
import { causeSentence } from "@/lib/words/verdict/cause-sentence";

import { speaker } from "../../../support/in-words";
import { baseline, bridge, BASE, revision, target } from "../../../support/plans/hubei-plan";
import { INVENTED_METHOD } from "../../../support/plans/invented-method";

const inWords = await speaker("zh");

/** The plan of the worked values, bound 1500, in 亿元. */
const unit = { zh: "亿元", en: "100 million CNY" };
const indicators = BASE.indicators.map((one) => ({ ...one, unit }));
const EARLIER = "2025-06-01T00:00:00.000Z";
const BETWEEN = "2025-09-01T00:00:00.000Z";
const LATER = "2026-06-01T00:00:00.000Z";
const known = revision({ year: 2024, value: "930", approvedAt: "2025-02-01T00:00:00.000Z" });

interface Asked {
  year?: number;
  from?: string;
  to?: string;
  method?: ReturnType<typeof methodOf>;
}

/** Says why the verdicts of the scale moved from one moment to the other. */
function why(over: Partial<AssessmentInput>, asked: Asked = {}): readonly string[] {
  const { year, from = EARLIER, to = LATER, method = methodOf(1) } = asked;
  const { after, changes } = assessChange(
    { ...BASE, indicators, ...over },
    { instant: from, number: 1, methodVersion: 1 },
    { asOf: to, release: 2, method },
    year,
  );
  return (changes?.verdictsMoved ?? [])
    .filter(({ indicator }) => indicator === "scale")
    .map((change) => {
      const sentence = causeSentence(after, change);
      return sentence === null ? "" : inWords(sentence);
    });
}

const figure = (value: string, over: Parameters<typeof revision>[0] = { year: 2025 }) =>
  revision({ value, approvedAt: BETWEEN, ...over });

describe("causeSentence", () => {
  it("names a new figure of the target's year and that only this year counts", () => {
    expect(why({ revisions: [known, figure("1386.5")] }, { year: 2025 })).toEqual([
      "新增 2025 年数据：1386.5 亿元 < 目标 1500 亿元（到期只看 2025 年）。",
    ]);
  });

  it("names the year that passed beside the figure without which it would be nothing", () => {
    expect(why({ revisions: [known, figure("1386.5")] })).toEqual([
      "新增 2025 年数据：1386.5 亿元 < 目标 1500 亿元（到期只看 2025 年）；同时评估年度由 2024 年进到 2025 年。",
    ]);
  });

  it("names the year alone where nothing was reported", () => {
    expect(why({ revisions: [known] })).toEqual([
      "评估年度由 2024 年进到 2025 年：到期只看 2025 年，该年没有可用的实际数。",
    ]);
  });

  it("names a correction, and what was corrected", () => {
    const wrong = revision({ year: 2025, value: "1400", approvedAt: EARLIER });
    expect(
      why({ revisions: [wrong, figure("1600", { year: 2025, number: 2 })] }, { year: 2025 }),
    ).toEqual(["2025 年数据由 1400 亿元更正：1600 亿元达到目标 1500 亿元（到期只看 2025 年）。"]);
  });

  it("says that a value equal to a bound that has to be exceeded is not enough", () => {
    expect(why({ revisions: [figure("1500")] }, { year: 2025 })).toEqual([
      "新增 2025 年数据：1500 亿元只等于目标 1500 亿元，须超过（到期只看 2025 年）。",
    ]);
  });

  it("names a new version of the target, whose bound is not said twice", () => {
    const targets = [
      ...BASE.targets,
      target({
        indicator: "scale",
        version: 2,
        comparison: "gt",
        min: "900",
        calibre: "industry-scale",
        wording: { zh: "900亿元以上", en: "900 or more" },
        approvedAt: BETWEEN,
      }),
    ];
    expect(why({ targets, revisions: [known] }, { year: 2024 })).toEqual([
      "目标由“100以上”改为“900亿元以上”：2024 年数 930 亿元已达到新目标。",
    ]);
  });

  it("names an allocated target", () => {
    const wuhan = target({
      indicator: "scale",
      scope: "wuhan",
      calibre: "industry-scale",
      min: "900",
      wording: { zh: "900亿元以上", en: "900 or more" },
      origin: "allocation",
      approvedAt: BETWEEN,
    });
    const reported = revision({ year: 2025, scope: "wuhan", value: "801.2", approvedAt: EARLIER });
    expect(
      why({ targets: [...BASE.targets, wuhan], revisions: [reported] }, { year: 2025 }),
    ).toEqual(["新设分解目标“900亿元以上”：2025 年数 801.2 亿元 < 新目标（到期只看 2025 年）。"]);
  });

  it("names a bridge signed and one withdrawn, with the pace that the bridge makes reckonable", () => {
    const signed = bridge({ approvedAt: BETWEEN });
    expect(why({ bridges: [signed], revisions: [known] }, { year: 2024 })).toEqual([
      "签署口径衔接（“core-scale”与“industry-scale”可比）：2024 年数 930 亿元，序时进度 77.4%（60% 至 95% 为略低）。",
    ]);
    const ended = bridge({ withdrawnAt: BETWEEN });
    expect(why({ bridges: [ended], revisions: [known] }, { year: 2024 })).toEqual([
      "撤销口径衔接（“core-scale”与“industry-scale”不再可比）：口径与目标不同，没有口径衔接，不能比较。",
    ]);
  });

  it("names a new baseline and a changed one", () => {
    const given = baseline({ calibre: "industry-scale", approvedAt: BETWEEN });
    expect(why({ baselines: [given], bridges: [], revisions: [known] }, { year: 2024 })).toEqual([
      "新定基期值（2022 年 516 亿元）：2024 年数 930 亿元，序时进度 77.4%（60% 至 95% 为略低）。",
    ]);
    const raised = baseline({ version: 2, value: "800", approvedAt: BETWEEN });
    expect(
      why({ baselines: [...BASE.baselines, raised], revisions: [known] }, { year: 2024 }),
    ).toEqual([
      "基期值由 2022 年 516 亿元改为 2022 年 800 亿元：2024 年数 930 亿元，序时进度 31.2%（不足 60% 为未达到）。",
    ]);
  });

  it("names the method", () => {
    const sentences = why({ revisions: [known] }, { year: 2024, method: INVENTED_METHOD });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^评估方法由第 1 版改为第 \d+ 版：2024 年数 930 亿元，/);
  });

  it("tells of two causes of which each would have done, the weightier first", () => {
    const targets = [
      ...BASE.targets,
      target({
        indicator: "scale",
        version: 2,
        min: "1300",
        calibre: "industry-scale",
        wording: { zh: "1300亿元以上", en: "1300 or more" },
        approvedAt: BETWEEN,
      }),
    ];
    const wrong = revision({ year: 2025, value: "1386.5", approvedAt: EARLIER });
    const corrected = figure("1600", { year: 2025, number: 2 });
    expect(why({ targets, revisions: [wrong, corrected] }, { year: 2025 })).toEqual([
      "目标由“100以上”改为“1300亿元以上”：2025 年数 1600 亿元达到新目标（到期只看 2025 年）。单凭 2025 年数据由 1386.5 亿元更正也是如此。",
    ]);
  });

  it("names no figure that plays no part", () => {
    const other = figure("650", { year: 2024, calibre: "core-scale" });
    expect(why({ revisions: [known, other, figure("1386.5")] }, { year: 2025 })).toEqual([
      "新增 2025 年数据：1386.5 亿元 < 目标 1500 亿元（到期只看 2025 年）。",
    ]);
  });
});
