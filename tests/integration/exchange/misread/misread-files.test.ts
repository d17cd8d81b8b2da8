import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { createFactsWorld, inShort, outcomeOf } from "@/tests/support/facts-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const FOLDER = "tests/fixtures/misread";

/** What must come of each file: a line for each row, and the names of what was not read. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  "cover-sheet-first.xlsx": [
    "2: xiangyang scenarios 2025 department-count = 62",
    "3: xiangyang ai-firms 2025 department-count = 89",
    'not read: sheetWithoutTable {"sheet":"说明"}',
  ],
  "cr-escape.xlsx": [
    "2: wuhan scenarios 2025 department-count = 211",
    "3: xiangyang scenarios 2025 department-count = 62",
  ],
  "date1900.xlsx": [
    "2: wuhan scenarios 2025 department-count = 341",
    "3: wrong sourcePublishedOn:publishedOn",
    "4: yichang scenarios 2025 department-count = 62",
    "5: wrong sourcePublishedOn:publishedOn",
    "6: wrong sourcePublishedOn:publishedOn",
    "7: cyber-valley scenarios 2025 department-count = 62",
  ],
  "date1904.xlsx": ["2: wuhan scenarios 2025 department-count = 341"],
  "ditto-marks.xlsx": [
    "2: wuhan scenarios 2025 department-count = 211",
    "3: wuhan ai-firms 2025 department-count = 905",
    "4: wuhan industry-models 2025 department-count = 4",
    "5: wrong scope:blankName",
  ],
  "duplicate-heading.xlsx": [
    'asks unknownHeadings {"line":1,"sheet":"填报","headings":"统计范围、指标、2024年、2025年"}',
  ],
  "empty-template-sheet-first.xlsx": [
    "2: xiangyang scenarios 2025 department-count = 62",
    'not read: sheetWithoutRows {"sheet":"空白表"}',
  ],
  "float-noise.xlsx": [
    "2: wuhan scale 2025 industry-scale = 700.1",
    "3: xiangyang scale 2025 industry-scale = 70.1",
    "4: yichang scale 2025 industry-scale = 66.3",
    "5: optics-valley scale 2025 industry-scale = 120",
    "6: wrong value:tooManyDecimals",
    "7: cyber-valley scale 2025 industry-scale = 66.3",
  ],
  "fullwidth-comma.csv": ["2: wuhan scenarios 2025 department-count = 341"],
  "gb18030-rare.csv": ["2: wuhan scenarios 2025 department-count = 341"],
  "hidden-column.xlsx": [
    'refused hiddenColumn {"line":1,"sheet":"填报","heading":"数值","at":"D"}',
  ],
  "hidden-rows.xlsx": [
    "2: wuhan scenarios 2025 department-count = 211",
    "4: wuhan listed-firms 2025 firm-directory = 22",
    'not read: hiddenRows {"sheet":"填报","count":"1","lines":"3"}',
  ],
  "invisible-characters.xlsx": [
    "2: wuhan scenarios 2025 department-count = 211",
    "3: xiangyang scenarios 2025 department-count = 62",
    "4: yichang scenarios 2025 department-count = 45",
    "5: optics-valley scenarios 2025 department-count = 145",
    "6: auto-valley scenarios 2025 department-count = 55",
    "7: cyber-valley scenarios 2025 department-count = 36",
    "8: foundation scenarios 2025 department-count = 36",
    "9: fusion scenarios 2025 department-count = 36",
    "10: services scenarios 2025 department-count = 145",
    "11: wrong value:ambiguousSeparator",
  ],
  "merged-indicator.xlsx": [
    "2: wuhan scenarios 2025 department-count = 210",
    "3: xiangyang scenarios 2025 department-count = 61",
    "4: yichang scenarios 2025 department-count = 44",
  ],
  "merged-scope.xlsx": [
    "2: wuhan industry-models 2025 department-count = 4",
    "3: wuhan scenarios 2025 department-count = 210",
    "4: wuhan ai-firms 2025 department-count = 905",
    "5: xiangyang industry-models 2025 department-count = 1",
    "6: xiangyang scenarios 2025 department-count = 61",
    "7: xiangyang ai-firms 2025 department-count = 88",
  ],
  "merged-value.xlsx": [
    "2: wrong value:mergedValue",
    "3: wrong value:mergedValue",
    "4: wuhan ai-firms 2025 department-count = 905",
  ],
  "merged-year.xlsx": [
    "2: skipped row:otherYear",
    "3: skipped row:otherYear",
    "4: skipped row:otherYear",
    "5: wuhan listed-firms 2025 firm-directory = 21",
    "6: wuhan scenarios 2025 department-count = 211",
  ],
  "missing-words.xlsx": [
    "2: wuhan scenarios 2025 department-count = – not-collected",
    "3: xiangyang scenarios 2025 department-count = – not-applicable",
    "4: wrong value:noNumber",
    "5: wrong value:noNumber",
    "6: wrong value:noNumber",
    "7: wrong value:noNumber",
    "8: wrong value:noNumber",
    "9: wrong value:noNumber",
    "10: wrong value:noNumber",
  ],
  "no-cell-refs.xlsx": [
    "2: wuhan scenarios 2025 department-count = 341",
    "3: xiangyang scenarios 2025 department-count = 62",
  ],
  "number-formats-2.xlsx": [
    "2: wrong value:notAsShown",
    "3: wrong value:notAsShown",
    "4: wrong value:percent",
    "5: wrong value:percent",
    "6: auto-valley scenarios 2025 department-count = 211",
    "7: cyber-valley scenarios 2025 department-count = 211 about",
    "8: foundation scenarios 2025 department-count = 211 more-than",
    "9: fusion scenarios 2025 department-count = 211 more-than",
    "10: wrong value:unexpectedCharacter",
    "11: wrong value:notAsShown",
  ],
  "phonetic-rich.xlsx": [
    "2: wuhan scenarios 2025 department-count = 211",
    "3: xiangyang scenarios 2025 department-count = 62",
    "4: yichang scenarios 2025 department-count = 45",
  ],
  "prefixed-xml.xlsx": ["2: wuhan scenarios 2025 department-count = 341"],
  "ragged-short.csv": [
    "2: wuhan ai-firms 2025 department-count = 1058",
    "3: wrong row:extraCell",
    'not read: cells {"sheet":"ragged-short","at":"G","count":"1"}',
  ],
  "ragged.csv": [
    "2: wrong row:extraCell",
    "3: xiangyang ai-firms 2025 department-count = 158",
    "4: wrong row:extraCell",
    'not read: cells {"sheet":"ragged","at":"E","count":"2"}',
    'not read: cells {"sheet":"ragged","at":"F","count":"1"}',
  ],
  "sep-line.csv": ["3: wuhan scenarios 2025 department-count = 341"],
  "sheet-per-city.xlsx": [
    "武汉!2: wuhan scenarios 2025 department-count = 211",
    "武汉!3: wuhan ai-firms 2025 department-count = 906",
    "襄阳!2: xiangyang scenarios 2025 department-count = 62",
    "襄阳!3: xiangyang ai-firms 2025 department-count = 89",
    "宜昌!2: yichang scenarios 2025 department-count = 45",
    "宜昌!3: yichang ai-firms 2025 department-count = 77",
  ],
  "small-count-jump.xlsx": [
    "2: xiangyang listed-firms 2025 firm-directory = 8",
    "3: yichang listed-firms 2025 firm-directory = 10",
    "4: cyber-valley listed-firms 2025 firm-directory = 12",
    "5: auto-valley listed-firms 2025 firm-directory = 25",
    "6: optics-valley listed-firms 2025 firm-directory = 85",
    "7: xiangyang national-key-labs 2025 department-count = 9",
    "8: wuhan national-key-labs 2025 department-count = 30",
    "9: optics-valley provincial-platforms 2025 department-count = 15",
  ],
  "strict-ooxml.xlsx": ["2: wuhan scenarios 2025 department-count = 341"],
  "title-comma-table-semicolon.csv": ["3: wuhan scenarios 2025 department-count = 341"],
  "two-tables-one-sheet.xlsx": [
    "2: wuhan scenarios 2025 department-count = 211",
    "5: xiangyang scenarios 2025 department-count = 62",
  ],
  "typed-numbers.csv": [
    "2: wrong value:unexpectedCharacter",
    "3: wrong value:unexpectedCharacter",
    "4: wrong value:unexpectedCharacter",
    "5: optics-valley ai-firms 2025 department-count = 1500 about",
    "6: auto-valley ai-firms 2025 department-count = 1500 about",
    "7: wrong value:unexpectedCharacter",
    "8: foundation ai-firms 2025 department-count = 1500 more-than",
    "9: fusion ai-firms 2025 department-count = 1500 converted",
    "10: services ai-firms 2025 department-count = 1500",
    "11: wrong value:unexpectedCharacter",
    "12: wrong value:unexpectedCharacter",
    "13: wrong value:unexpectedCharacter",
    "14: wrong value:unexpectedCharacter",
    "15: optics-valley listed-firms 2025 firm-directory = 1500",
    "16: wrong value:unexpectedCharacter",
    "17: wrong value:incompleteNumber",
    "18: foundation listed-firms 2025 firm-directory = 1500",
    "19: fusion listed-firms 2025 firm-directory = 1500",
    "20: services listed-firms 2025 firm-directory = 1500",
    "21: wrong value:unexpectedCharacter",
    "22: wrong value:unexpectedCharacter",
    "23: wrong value:unexpectedCharacter",
    "24: wrong value:otherUnit",
    "25: wrong value:otherUnit",
    "26: wrong value:unexpectedCharacter",
    "27: cyber-valley little-giants 2025 department-count = 1500 about",
    "28: foundation little-giants 2025 department-count = 1500 more-than",
    "29: fusion little-giants 2025 department-count = 1500 converted",
    "30: services little-giants 2025 department-count = 1500 converted",
    "31: wrong value:range",
    "32: wrong value:unexpectedCharacter",
    "33: xiangyang national-key-labs 2025 department-count = 1500",
    "34: wrong value:incompleteNumber",
    "35: wrong value:unexpectedCharacter",
    "36: wrong value:unexpectedCharacter",
    "37: wrong value:unexpectedCharacter",
    "38: wrong value:unexpectedCharacter",
    "39: wrong value:noNumber",
    "40: wrong value:noNumber",
    "41: wrong value:noNumber",
    "42: wrong value:noNumber",
    "43: wrong value:noNumber",
    "44: wrong value:otherUnit",
    "45: optics-valley provincial-platforms 2025 department-count = 1500 more-than",
    "46: wrong value:unexpectedCharacter",
    "47: wrong value:unexpectedCharacter",
    "48: wrong value:unexpectedCharacter",
    "49: wrong value:unexpectedCharacter",
    "50: wrong value:tooManyDigits",
    "51: wrong value:noNumber",
    "52: wuhan high-tech-firms 2025 department-count = 0",
    "53: wrong value:noNumber",
    "54: wrong value:ambiguousSeparator",
    "55: wrong value:ambiguousSeparator",
    "56: wrong value:ambiguousSeparator",
    "57: cyber-valley high-tech-firms 2025 department-count = 1500",
    "58: wrong value:otherUnit",
  ],
  "unit-column.xlsx": [
    "2: wuhan scale 2025 industry-scale = 925 converted",
    "3: wrong unit:otherUnit",
    "4: yichang scenarios 2025 department-count = 50 converted",
    "5: optics-valley ai-firms 2025 department-count = 700 converted",
  ],
  "unknown-headings.xlsx": [
    'asks mayNameTheCell {"line":1,"sheet":"填报","heading":"口径说明","at":"G"}',
  ],
  "utf16.csv": ["2: wuhan scenarios 2025 department-count = 341"],
  "vertical-tab.csv": ["2: wrong publicNoteZh:character"],
  "word-bullets.csv": ["2: wuhan scenarios 2025 department-count = 341"],
  "wrapped-names.xlsx": [
    "2: wuhan scenarios 2025 department-count = 211",
    "3: xiangyang scenarios 2025 department-count = 62",
    "4: yichang ai-firms 2025 department-count = 45",
    "5: optics-valley scenarios 2025 department-count = 45",
    "6: auto-valley scenarios 2025 department-count = 45",
    "7: wrong scope:unknownScope",
  ],
  "year-cells.xlsx": [
    "2: wuhan scenarios 2025 department-count = 341",
    "3: xiangyang scenarios 2025 department-count = 62",
    "4: yichang scenarios 2025 department-count = 45",
    "5: optics-valley scenarios 2025 department-count = 145",
    "6: auto-valley scenarios 2025 department-count = 55",
    "7: cyber-valley scenarios 2025 department-count = 36",
    "8: foundation scenarios 2025 department-count = 36",
    "9: wrong year:formulaStored",
  ],
};

let database: TestDatabase;
let analyst: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createFactsWorld();
});
afterAll(() => database.cleanup());

it("knows what must come of every file", () => {
  expect(Object.keys(RIGHT).toSorted()).toEqual(readdirSync(FOLDER).toSorted());
});

it.each(Object.entries(RIGHT))("%s is read as it says, or refused", async (name, lines) => {
  const file = new File([new Uint8Array(readFileSync(`${FOLDER}/${name}`))], name);
  const outcome = await outcomeOf(analyst, file);
  if ("refusal" in outcome) {
    expect([
      `${outcome.refusal.startsWith("asks") ? "" : "refused "}${outcome.refusal} ${JSON.stringify(outcome.values)}`,
    ]).toEqual(lines);
    return;
  }
  const unread = outcome.unread.map(({ key, values }) => {
    return `not read: ${key.replace("files.unread.", "")} ${JSON.stringify(values)}`;
  });
  expect([...outcome.rows.map(inShort), ...unread]).toEqual(lines);
});
