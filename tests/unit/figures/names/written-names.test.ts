import { describe, expect, it } from "vitest";

import { readIndicator } from "@/lib/figures/names/indicator-name";
import { readScope, scopesIn } from "@/lib/figures/names/scope-names";
import { inOwnUnit } from "@/lib/figures/names/stated-unit";
import { exponentOf, isUnitLike } from "@/lib/figures/names/unit-words";

import { CATALOGUE } from "../catalogue";

const { indicators, scopes } = CATALOGUE;

describe("the name of an indicator", () => {
  it.each([
    ["scale", "scale", ""],
    [" SC\nALE ", "scale", ""],
    ["sc\u00adale", "scale", ""],
    ["ｓｃａｌｅ（万元）", "scale", "万元"],
    ["3、scale(单位：万元)", "scale", "万元"],
    ["scale（核心）", null, ""],
    ["scale增速", null, ""],
  ])("%j", (text, code, unit) => {
    const read = readIndicator(indicators, text);
    expect(read?.indicator.code ?? null).toBe(code);
    expect(read?.unit ?? "").toBe(unit);
  });
});

describe("the name of a scope", () => {
  it.each([
    ["武汉", "wuhan"],
    ["武汉市", "wuhan"],
    ["湖北省", "province"],
    ["湖北", "province"],
    ["武汉城市圈", null],
    ["合计", null],
  ])("%s", (text, code) => {
    expect(readScope(scopes, text)?.code ?? null).toBe(code);
  });

  it("counts the province in a caption only where nothing else is named", () => {
    const named = (text: string) => scopesIn(scopes, text).map(({ code }) => code);
    expect(named("湖北省武汉市情况")).toEqual(["wuhan"]);
    expect(named("湖北省情况")).toEqual(["province"]);
  });
});

describe("a stated unit", () => {
  const own = { unit: { zh: "亿元", en: "100 million CNY" } };

  it.each([
    ["1,330,000", "万元", "133"],
    ["约1330000", "万元", "约133"],
    ["133", "亿元", "133"],
    ["13.3", "十亿元", "133"],
    ["13300000000", "元", "133"],
  ])("%s in %s", (value, unit, text) => {
    const exponent = exponentOf([unit], own.unit);
    expect(exponent).not.toBeNull();
    expect(inOwnUnit(value, { unit, exponent: exponent ?? 0 }, own)).toMatchObject({ text });
  });

  it("is none of the indicator's where it is another currency or thing", () => {
    expect(exponentOf(["亿美元"], own.unit)).toBeNull();
    expect(exponentOf(["家"], own.unit)).toBeNull();
    expect([isUnitLike("亿美元"), isUnitLike("核心")]).toEqual([true, false]);
  });
});
