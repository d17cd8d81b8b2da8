import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { NameBook, placeNames, type Named } from "@/lib/register/find-near";
import { isOrganisationCode, tidyOrganisationCode } from "@/lib/vocabulary/organisation-code";

const PLACES = placeNames([
  { name: { zh: "全省", en: "" }, also: ["湖北省", "湖北"] },
  { name: { zh: "武汉", en: "" } },
  { name: { zh: "襄阳", en: "" } },
]);

const CODE = "91420100MA4KLXTQ6F";

function named(code: string, zh: string, organisationCode: string | null = null): Named {
  return { code, title: { zh, en: zh }, organisationCode, others: [] };
}

function likeness(one: string, other: string) {
  const book = new NameBook([named("a", one)], PLACES);
  const { same, near } = book.find(named("b", other));
  if (same !== null) return "same";
  return near.length > 0 ? "near" : "other";
}

describe("names that may be those of one thing", () => {
  it.each([
    ["芯擎科技有限公司", "芯擎科技有限责任公司"],
    ["芯擎科技（武汉）有限公司", "芯擎科技(武汉)有限公司"],
    ["湖北芯擎科技有限公司", "芯擎科技股份有限公司"],
    ["武汉市芯擎科技有限公司", "芯擎科技"],
    ["ＡＩ云陪诊“楚大夫”", "AI云陪诊「楚大夫」"],
    ["紫东太初大模型2.0", "紫东太初大模型 2.0"],
    ["武汉星图科技有限公司", "武汉星途科技有限公司"],
    ["国家先进存储产业创新中心", "国家先进储存产业创新中心"],
  ])("are shown side by side: %s and %s", (one, other) => {
    expect(likeness(one, other)).toBe("near");
    expect(likeness(other, one)).toBe("near");
  });

  it.each([
    ["示例场景001", "示例场景002"],
    ["国芯一号智算中心", "国芯二号智算中心"],
    ["紫东太初2.0", "紫东太初4.0"],
    ["腾讯", "旷视"],
    ["光迅科技", "华工正源"],
  ])("are not asked about: %s and %s", (one, other) => {
    expect(likeness(one, other)).toBe("other");
  });

  it("are the same where they are written the same, and where the organisation code is", () => {
    expect(likeness("芯擎科技", "芯擎科技 ")).toBe("same");
    const book = new NameBook([named("a", "甲公司", CODE)], PLACES);
    expect(book.find(named("b", "完全不同的名字", CODE)).same?.code).toBe("a");
  });

  it("are asked about where they are written the same and the codes are not", () => {
    const other = "914201000000000006";
    const book = new NameBook([named("a", "芯擎科技", CODE)], PLACES);
    const { same, near } = book.find(named("b", "芯擎科技", other));
    expect(same).toBeNull();
    expect(near.map(({ code }) => code)).toEqual(["a"]);
  });

  it("are not asked about again once somebody held them to be different", () => {
    const decided = {
      ...named("b", "湖北芯擎科技有限公司"),
      others: [{ code: "a", reason: "母公司" }],
    };
    const book = new NameBook([named("a", "芯擎科技有限公司")], PLACES);
    expect(book.find(decided)).toEqual({ same: null, near: [] });
  });

  it("are found by the index whenever they are within a sign of each other", () => {
    const name = fc.string({
      unit: fc.constantFrom(...Array.from("光谷车网芯图模云智算慧联")),
      minLength: 4,
      maxLength: 14,
    });
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom(...Array.from("甲湖海山")), (text, at, sign) => {
        const place = at % text.length;
        const changed = `${text.slice(0, place)}${sign}${text.slice(place + 1)}`;
        // 甲 is a number of a series, and two of a series are two.
        fc.pre(sign !== "甲");
        expect(likeness(text, changed)).toBe("near");
        expect(likeness(text, `${text.slice(0, place)}${sign}${text.slice(place)}`)).toBe("near");
      }),
    );
  });
});

describe("an organisation code", () => {
  it("is one where its last sign checks", () => {
    // The code of Tencent Technology (Shenzhen), as printed on its licence.
    expect(isOrganisationCode("9144030071526726XG")).toBe(true);
    expect(isOrganisationCode("9144030071526726XA")).toBe(false);
    expect(isOrganisationCode("9144030071526762XG")).toBe(false);
    expect(isOrganisationCode("9144030071526726X")).toBe(false);
    expect(isOrganisationCode("914403007152672IXG")).toBe(false);
  });

  it("is read as people type it", () => {
    expect(tidyOrganisationCode(" ９１４４ 0300-7152 6726xg ")).toBe("9144030071526726XG");
  });
});
