import { describe, expect, it } from "vitest";

import { checkEntry } from "@/lib/figures/entry/check-entry";
import type { EntryContext } from "@/lib/figures/entry/entry-context";
import { entryInputOf, entryValues } from "@/lib/figures/entry/entry-values";
import { entrySchema } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { CATALOGUE } from "../catalogue";

const KEY = {
  plan: "plan",
  indicator: "scale",
  scope: "wuhan",
  year: "2024",
  calibre: "industry-scale",
};

const ACTUAL = { value: "500", nature: "actual" } as const;

function check(fields: Record<string, string>, context: Partial<EntryContext> = {}) {
  const input = entrySchema.parse({ ...KEY, nature: "actual", source: "press", ...fields });
  return checkEntry(input, {
    catalogue: CATALOGUE,
    currentYear: 2026,
    submitting: true,
    current: null,
    ...context,
  });
}

/** Error names by field, without their prefix. */
function errors(fields: Record<string, string>, context: Partial<EntryContext> = {}) {
  const result = check(fields, context);
  if (result.ok) return {};
  return Object.fromEntries(
    Object.entries(result.fields).map(([field, messages]) => [
      field,
      messages.map(({ key }) => key.replace(/^(figures\.errors|checks)\./, "")).join(" "),
    ]),
  );
}

describe("checkEntry accepts", () => {
  it("a value with the qualifier found in it", () => {
    expect(check({ value: "约５１６．５亿元" })).toMatchObject({
      ok: true,
      entry: { value: "516.5", qualifier: "about", flag: null, source: { key: "press" } },
    });
  });

  it("a qualifier chosen beside a plain number, or said twice alike", () => {
    expect(check({ value: "1000", qualifier: "more-than" })).toMatchObject({
      entry: { qualifier: "more-than" },
    });
    expect(check({ value: "超1000", qualifier: "more-than" })).toMatchObject({ ok: true });
  });

  it("a flag without value and without source; blank is null, never zero", () => {
    expect(check({ flag: "not-collected", source: "" })).toMatchObject({
      entry: { value: null, flag: "not-collected", qualifier: "exact" },
    });
    expect(check({ value: "0" })).toMatchObject({ entry: { value: "0", flag: null } });
    expect(check({ value: " ", source: "" }, { submitting: false })).toMatchObject({
      entry: { value: null, flag: null },
    });
  });

  it("a whole number written with a zero after the point", () => {
    expect(check({ indicator: "firms", value: "120.0" })).toMatchObject({
      entry: { value: "120" },
    });
  });

  it("a negative share, but no negative count", () => {
    expect(check({ indicator: "share", value: "-3.2" })).toMatchObject({ ok: true });
    expect(errors({ indicator: "firms", value: "-3" })).toEqual({ value: "negativeCount" });
  });

  it("a forecast of a year to come, an actual of this year", () => {
    expect(
      check({ value: "1", year: "2025", nature: "forecast" }, { currentYear: 2023 }),
    ).toMatchObject({ ok: true });
    expect(check({ value: "1", year: "2023" }, { currentYear: 2023 })).toMatchObject({ ok: true });
  });

  it("a new source", () => {
    const source = {
      source: "new",
      sourceTitle: "公报",
      sourcePublisher: "统计局",
      sourceGrade: "A",
      sourcePublishedOn: "2024-02",
      sourceUrl: "https://example.test/a",
    };
    expect(check({ value: "1", ...source })).toMatchObject({
      entry: { source: { kind: "new", source: { title: "公报", publishedOn: "2024-02" } } },
    });
  });
});

describe("checkEntry refuses, everything at once", () => {
  it("names every field that is wrong", () => {
    const wrong = {
      indicator: "scale",
      scope: "mars",
      calibre: "none",
      year: "2031",
      value: "1e3",
      source: "new",
      sourceUrl: "javascript:alert(1)",
      sourcePublishedOn: "2024-02-30",
      publicNoteEn: "note",
    };
    expect(errors(wrong, { current: ACTUAL })).toEqual({
      scope: "unknownScope",
      calibre: "unknownCalibre",
      year: "yearOutOfRange",
      value: "unexpectedCharacter",
      sourceTitle: "sourceTitleMissing",
      sourcePublisher: "sourcePublisherMissing",
      sourceGrade: "sourceGradeMissing",
      sourceUrl: "url",
      sourcePublishedOn: "publishedOn",
      publicNoteZh: "publicNoteZhMissing",
      reason: "reasonMissing",
    });
  });

  it.each([
    [{ value: "516.25" }, { value: "tooManyDecimals" }],
    [{ value: "1500元" }, { value: "tooManyDecimalsInUnit" }],
    [{ value: "￥1500" }, { value: "tooManyDecimalsInUnit" }],
    [{ indicator: "firms", value: "￥1500" }, { value: "unexpectedCharacter" }],
    [{ indicator: "firms", value: "1.5" }, { value: "fractionOfAFirm" }],
    [{ value: "1234567890123456" }, { value: "tooManyDigits" }],
    [{ value: "-1.25" }, { value: "negativeCount tooManyDecimals" }],
    [{ value: "约516", qualifier: "exact" }, { qualifier: "qualifierContradiction" }],
    [{ value: "约516", qualifier: "nearly" }, { qualifier: "qualifierContradiction" }],
    [{ value: "516", flag: "not-collected" }, { flag: "valueAndFlag" }],
    [{ indicator: "standing", value: "1" }, { value: "qualitativeTakesNoValue" }],
    [{ indicator: "standing" }, { value: "flagMissing" }],
    [{ value: "" }, { value: "valueOrFlagMissing" }],
    [{ value: "516", source: "" }, { source: "sourceMissing" }],
    [{ value: "516", source: "gone" }, { source: "unknownSource" }],
    [{ indicator: "gone", value: "516" }, { indicator: "unknownIndicator" }],
    [{ value: "1", year: "2019" }, { year: "yearOutOfRange" }],
    [{ value: "1", year: "2028" }, { year: "futureYear" }],
  ])("%j", (fields, expected) => {
    expect(errors(fields)).toEqual(expected);
  });

  it("a draft may leave things out, but not be wrong", () => {
    expect(errors({ source: "" }, { submitting: false, current: ACTUAL })).toEqual({});
    expect(errors({ value: "1,50", source: "" }, { submitting: false })).toEqual({
      value: "ambiguousSeparator",
    });
  });

  it("a forecast in the place of an actual or provisional value, even in a draft", () => {
    const forecast = { value: "600", nature: "forecast", reason: "x", explanation: "尚未公布" };
    for (const nature of ["actual", "provisional"] as const) {
      const current = { value: "500", nature };
      expect(errors(forecast, { current })).toEqual({ nature: "forecastOverReported" });
      expect(errors(forecast, { current, submitting: false })).toHaveProperty("nature");
    }
  });

  it("no forecast of a year that has ended where none but a forecast or a flag is approved", () => {
    const forecast = { value: "600", nature: "forecast", reason: "x", explanation: "尚未公布" };
    expect(errors(forecast)).toEqual({});
    expect(errors(forecast, { current: { value: "500", nature: "forecast" } })).toEqual({});
    expect(errors(forecast, { current: { value: null, nature: "actual" } })).toEqual({});
  });

  it("says what it found", () => {
    const result = check({ value: "516.25" });
    expect(!result.ok && result.fields["value"]).toEqual([
      { key: "checks.tooManyDecimals", values: { decimals: 1, found: 2 } },
    ]);
  });
});

describe("a stored revision as a form", () => {
  const revision = {
    id: "r1",
    state: "returned",
    lockVersion: 3,
    basedOn: "r0",
    value: "516.5",
    flag: null,
    qualifier: "about",
    nature: "provisional",
    reason: "更正",
    evidence: null,
    publicNoteZh: "说明",
    publicNoteEn: null,
    reviewerNote: null,
    source: CATALOGUE.sources[0],
    key: { ...KEY, year: 2024 },
  } as unknown as Revision;

  it("fills a new draft without taking the returned one's id", () => {
    expect(entryValues(revision)).toMatchObject({
      value: "516.5",
      qualifier: "about",
      nature: "provisional",
      source: "press",
      publicNoteZh: "说明",
      revision: "",
    });
    expect(entryValues(null)).toMatchObject({ value: "", nature: "actual", qualifier: "" });
  });

  it("passes the same rules as what was typed", () => {
    const input = entryInputOf({ ...revision, state: "draft" });
    const result = checkEntry(input, {
      catalogue: CATALOGUE,
      currentYear: 2026,
      submitting: true,
      current: ACTUAL,
    });
    expect(result).toMatchObject({ ok: true, entry: { value: "516.5", qualifier: "about" } });
  });
});
