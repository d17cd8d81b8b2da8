import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatValue } from "@/lib/figures/values/format-value";
import { parseValue } from "@/lib/figures/values/parse-value";

const MONEY = { zh: "亿元", en: "100 million CNY" };
const FIRMS = { zh: "家", en: "firms" };
const ITEMS = { zh: "项", en: "items" };
const SHARE = { zh: "%", en: "%" };

describe("parseValue reads numbers as people write them", () => {
  it.each([
    ["1500", "1500", null],
    ["1,500", "1500", null],
    ["1，500", "1500", null],
    ["1 500", "1500", null],
    ["１５００", "1500", null],
    ["１，５００．５", "1500.5", null],
    ["  32.60 ", "32.6", null],
    ["1500.0", "1500", null],
    ["0", "0", null],
    ["-0", "0", null],
    ["-3.2", "-3.2", null],
    ["0.05", "0.05", null],
    ["1500亿", "1500", null],
    ["1500亿元", "1500", null],
    ["1500 亿元", "1500", null],
    ["1500 100 million CNY", "1500", null],
    ["1,500 100 Million cny", "1500", null],
    ["15000000万元", "1500", null],
    ["1234567万元", "123.4567", null],
    ["150000000000元", "1500", null],
    ["0.15万亿元", "1500", null],
    ["0.15万亿", "1500", null],
    ["1.5千亿元", "1500", null],
    ["150 billion yuan", "1500", null],
    ["￥1500亿元", "1500", null],
    ["¥1500亿", "1500", null],
    ["约￥ 15000000万", "1500", "about"],
    ["￥1500", "0.000015", null],
    ["1500億元", "1500", null],
    ["15000000萬元", "1500", null],
    ["约516", "516", "about"],
    ["大约 516 亿元", "516", "about"],
    ["516亿元左右", "516", "about"],
    ["about 516", "516", "about"],
    ["超1000", "1000", "more-than"],
    ["超过1000亿元", "1000", "more-than"],
    ["突破1000亿", "1000", "more-than"],
    ["1000以上", "1000", "more-than"],
    ["1000亿元以上", "1000", "more-than"],
    ["1000多", "1000", "more-than"],
    ["1000多亿元", "1000", "more-than"],
    ["1000+", "1000", "more-than"],
    ["over 1,000", "1000", "more-than"],
    ["More than 1000", "1000", "more-than"],
    ["近300", "300", "nearly"],
    ["不足300亿元", "300", "nearly"],
    ["nearly 300", "300", "nearly"],
    ["超1000亿元以上", "1000", "more-than"],
  ])("亿元: %s", (text, value, qualifier) => {
    expect(parseValue(text, MONEY)).toMatchObject({ ok: true, value, qualifier });
  });

  it.each([
    ["0.15万", "1500", null],
    ["0.15万家", "1500", null],
    ["1500家", "1500", null],
    ["1500 firms", "1500", null],
    ["1000余家", "1000", "more-than"],
    ["1万余家", "10000", "more-than"],
    ["近300家", "300", "nearly"],
    ["1.5 thousand", "1500", null],
  ])("家: %s", (text, value, qualifier) => {
    expect(parseValue(text, FIRMS)).toMatchObject({ ok: true, value, qualifier });
  });

  it("takes a per cent sign only where the unit is per cent", () => {
    expect(parseValue("32.6％", SHARE)).toMatchObject({ ok: true, value: "32.6", qualifier: null });
    expect(parseValue("32.6%", FIRMS)).toMatchObject({
      error: { key: "figures.errors.otherUnit" },
    });
  });

  it("keeps every digit of a long decimal", () => {
    expect(parseValue("123,456,789.012345", ITEMS)).toMatchObject({ value: "123456789.012345" });
    expect(parseValue("0.1万亿元", MONEY)).toMatchObject({ value: "1000" });
  });
});

describe("parseValue refuses what it would have to guess", () => {
  const key = (name: string) => `figures.errors.${name}`;

  it.each([
    ["", "valueMissing"],
    ["　 ", "valueMissing"],
    ["约", "numberMissing"],
    ["1.500,5", "ambiguousSeparator"],
    ["1,50", "ambiguousSeparator"],
    ["1,5000", "ambiguousSeparator"],
    ["1,500,00", "ambiguousSeparator"],
    ["0,150", "ambiguousSeparator"],
    ["1.2.3", "ambiguousSeparator"],
    ["15 00", "ambiguousSeparator"],
    ["2024 516", "ambiguousSeparator"],
    ["12 100 million CNY", "ambiguousSeparator"],
    ["12-15", "range"],
    ["12～15", "range"],
    ["12至15亿元", "range"],
    ["12亿元到15亿元", "range"],
    ["5.", "incompleteNumber"],
    ["1500,", "incompleteNumber"],
    ["约1000多", "twoQualifiers"],
    ["15000000万", "scaleWithoutUnit"],
    ["150 billion", "scaleWithoutUnit"],
    ["1500家", "otherUnit"],
    ["1500美元", "otherUnit"],
    ["9".repeat(61), "valueTooLong"],
  ])("%s → %s", (text, name) => {
    expect(parseValue(text, MONEY)).toMatchObject({ ok: false, error: { key: key(name) } });
  });

  it.each([
    ["1e3", "e", 2],
    ["  1e3", "e", 4],
    ["一千五百", "一", 1],
    ["$1500", "$", 1],
    ["亿¥1500", "亿", 1],
    ["1500*2", "*", 5],
    ["≥1000", "≥", 1],
    ["不低于1000", "不", 1],
    ["１５００？", "？", 5],
    ["😀15", "😀", 1],
    ["15😀", "😀", 3],
    ["1500亿元3", "3", 7],
    [".5", ".", 1],
  ])("%s names the character and its place", (text, character, position) => {
    expect(parseValue(text, MONEY)).toEqual({
      ok: false,
      error: { key: key("unexpectedCharacter"), values: { character, position } },
    });
  });

  it("quotes a foreign unit as it was typed, with the indicator's own beside it", () => {
    expect(parseValue("300 USD", MONEY)).toEqual({
      ok: false,
      error: {
        key: key("otherUnit"),
        values: { text: "USD", unitZh: "亿元", unitEn: "100 million CNY" },
      },
    });
  });
});

describe("parseValue, for every number", () => {
  const decimal = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
    .map(([negative, digits, places]) => {
      const padded = digits.toString().padStart(places + 1, "0");
      const cut = padded.length - places;
      const fraction = padded.slice(cut).replace(/0+$/, "");
      const text = padded.slice(0, cut) + (fraction === "" ? "" : `.${fraction}`);
      return negative && digits !== 0n ? `-${text}` : text;
    });
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it("gives back what formatValue wrote, grouped or not, full-width or with its unit", () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom("zh" as const, "en" as const), (value, locale) => {
        const exact = { ok: true, value, qualifier: null, rescaled: false };
        const written = formatValue(value, locale);
        expect(parseValue(written, MONEY)).toEqual(exact);
        expect(parseValue(fullWidth(written), MONEY)).toEqual(exact);
        expect(parseValue(`${written} 亿元`, MONEY)).toEqual(exact);
        expect(parseValue(`约${written}`, MONEY)).toEqual({ ...exact, qualifier: "about" });
      }),
    );
  });

  it("moves between 万元 and 亿元 without losing a digit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n }), (whole) => {
        const parsed = parseValue(`${whole}万元`, MONEY);
        expect(parsed.ok && Number(parsed.value) * 1e4).toBeCloseTo(Number(whole), -2);
        expect(parseValue(`${whole * 10_000n}万元`, MONEY)).toMatchObject({ value: `${whole}` });
      }),
    );
  });

  it("never throws and answers with a canonical number or a key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const parsed = parseValue(text, MONEY);
        if (parsed.ok) expect(parsed.value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        else expect(parsed.error.key).toMatch(/^figures\.errors\./);
      }),
    );
  });
});
