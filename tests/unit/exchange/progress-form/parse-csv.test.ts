import { describe, expect, it } from "vitest";

import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import { parseCsv } from "@/lib/exchange/progress-form/reading/parse-csv";

const refusalOf = (name: string, values: object) =>
  expect.objectContaining({ fields: { file: [{ key: `files.refusal.${name}`, values }] } });

describe("a CSV file", () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      "commas",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons, commas inside",
      "a;b\n1,5;2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "the line with which Excel names its delimiter",
      "sep=;\na;b",
      [
        ["sep=", ""],
        ["a", "b"],
      ],
    ],
    [
      "line ends of every system, blank lines too",
      "a\r\nb\r\n\r\nc\nd\re",
      [["a"], ["b"], [""], ["c"], ["d"], ["e"]],
    ],
    [
      "rows shorter and longer than the first",
      "a,b\n1\n1,2,3",
      [["a", "b"], ["1"], ["1", "2", "3"]],
    ],
    ["quotes, delimiters and line ends inside quotes", '"a,""b""\r\nc",1', [['a,"b"\r\nc', "1"]]],
    ["a quote inside a cell that does not begin with one", '5" disc,1', [['5" disc', "1"]]],
    ["spaces behind a closing quote", '"12" ,1', [["12", "1"]]],
  ])("may have %s", (_name, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it("is refused with the row where a quote is not closed, or closed where the cell goes on", () => {
    const refused = refusalOf("openQuote", { line: 2 });
    expect(() => parseCsv('a,b\n1,"2\n3,4')).toThrow(refused);
    // Read on, the row below would be a part of this cell.
    expect(() => parseCsv('a,b\n1,"2\n3,"4"\n')).toThrow(refused);
    expect(() => parseCsv('a,b\n1,"2"3')).toThrow(refused);
  });

  it("is refused at the first limit it breaks", () => {
    const cells = (count: number) => "a".repeat(count).split("").join(",");
    expect(parseCsv(cells(LIMITS.columns))[0]).toHaveLength(LIMITS.columns);
    expect(() => parseCsv(cells(LIMITS.columns + 1))).toThrow(
      refusalOf("tooManyColumns", { max: LIMITS.columns }),
    );
    const most = LIMITS.rows + LIMITS.otherLines;
    expect(parseCsv("a\n".repeat(most))).toHaveLength(most);
    expect(() => parseCsv("a\n".repeat(most + 1))).toThrow(
      refusalOf("tooManyRows", { max: LIMITS.rows }),
    );
    expect(() => parseCsv("a".repeat(LIMITS.cellCharacters + 1))).toThrow(
      refusalOf("tooMuchText", { max: LIMITS.cellCharacters }),
    );
  });
});
