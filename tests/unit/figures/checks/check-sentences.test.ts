import { describe, expect, it } from "vitest";

import type { MessageRef } from "@/lib/errors/domain-error";
import { FIGURE_CHECKS } from "@/lib/figures/checks/check-list";
import { NUMBER_CHECKS } from "@/lib/figures/checks/number-checks";
import { TYPED_CHECKS } from "@/lib/figures/checks/typed-checks";
import type { Check, CheckedFigure, CheckedNumber, CheckedText } from "@/lib/figures/checks/types";
import { messageText } from "@/lib/words/message-text";
import { strictTranslator } from "@/tests/support/strict-translator";

import { CATALOGUE } from "../catalogue";
import { indicatorOf, known, subject, wuhan } from "./check-subjects";

type Examples<Subject> = Readonly<Record<string, readonly Subject[]>>;

const typed = (fields: Partial<CheckedText>): CheckedText => ({
  value: "700",
  scope: "province",
  calibre: "industry-scale",
  unit: { zh: "亿元", en: "100 million CNY" },
  catalogue: CATALOGUE,
  ...fields,
});

const number = (value: string, decimals: number, text: string | null = null): CheckedNumber => ({
  value,
  typed: text,
  indicator: indicatorOf("stock", decimals),
});

/** Subjects that each check objects to, for every sentence it has. A new check needs one here. */
const TYPED: Examples<CheckedText> = {
  "unknown-scope": [typed({ scope: "mars" })],
  "unknown-calibre": [typed({ calibre: "guess" })],
  "not-a-number": ["约", "1-2", "12x", "1.2.3", "超约12"].map((value) => typed({ value })),
};

const NUMBERS: Examples<CheckedNumber> = {
  "negative-count": [number("-1", 0)],
  "fraction-of-a-firm": [number("1.5", 0)],
  "too-many-decimals": [number("1.55", 1), number("0.00012", 1, "1.2万"), number("0.5", 0, "5千")],
};

const running = indicatorOf("cumulative");
const FIGURES: Examples<CheckedFigure> = {
  "cumulative-falls": [
    subject({ indicator: running, value: "1000", known: [known({ value: "1516" })] }),
    subject({ indicator: running, value: "1600", known: [known({ year: 2025, value: "1516" })] }),
  ],
  "scale-slip": ["7000", "70", "7000000", "0.06"].map((value) =>
    subject({ value, known: [known({})] }),
  ),
  "growth-outside-band": ["950", "412"].map((value) => subject({ value, known: [known({})] })),
  "unchanged-level": [subject({ value: "516", known: [known({})] })],
  "calibre-changed": [subject({ known: [known({ calibre: "department-count" })] })],
  "parts-above-whole": [
    subject({ scope: wuhan, value: "701", known: [known({ year: 2024, value: "700" })] }),
    subject({ known: [known({ year: 2024, scope: "foundation", value: "1701" })] }),
  ],
  "forecast-where-actual-due": [subject({ nature: "forecast" })],
  "source-without-address": [subject({ source: { url: null } })],
};

const LISTS = [
  ...said("the typed texts", TYPED_CHECKS, TYPED),
  ...said("the number", NUMBER_CHECKS, NUMBERS),
  ...said("the number among others", FIGURE_CHECKS, FIGURES),
];

/** What each check of a list says of its examples. */
function said<Subject>(
  list: string,
  checks: readonly Check<Subject>[],
  examples: Examples<Subject>,
) {
  return checks.map(({ code, find }) => ({
    list,
    code,
    messages: (examples[code] ?? []).map((example) => find(example)),
  }));
}

const TRANSLATE = { zh: await strictTranslator("zh"), en: await strictTranslator("en") };
const inBoth = (message: MessageRef) => ({
  zh: messageText(message, TRANSLATE.zh, "zh"),
  en: messageText(message, TRANSLATE.en, "en"),
});

describe("every check says its sentence in both languages", () => {
  it.each(LISTS)("$code, of $list", ({ messages }) => {
    expect(messages).not.toEqual([]);
    for (const message of messages) {
      expect(message).not.toBeNull();
      const { zh, en } = inBoth(message!);
      expect(zh).toMatch(/\p{Script=Han}.*[。？]$/u);
      expect(en).toMatch(/^[“A-Z0-9].*[.?]$/);
      // What was typed and the Chinese scales stand in an English sentence as they are.
      expect(en.replace(/“[^”]*”|[万亿]|\([^)]*\)/g, "")).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("under a code of its own", () => {
    const codes = LISTS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys({ ...TYPED, ...NUMBERS, ...FIGURES }).sort()).toEqual(codes.sort());
  });

  it("with the numbers as each language writes them", () => {
    const [earlier] = LISTS.find(({ code }) => code === "cumulative-falls")!.messages;
    expect(inBoth(earlier!)).toMatchObject({
      zh: expect.stringContaining("1516"),
      en: expect.stringContaining("1,516"),
    });
    const [, fallen] = LISTS.find(({ code }) => code === "growth-outside-band")!.messages;
    expect(inBoth(fallen!).en).toContain("\u221220.2%");
  });
});
