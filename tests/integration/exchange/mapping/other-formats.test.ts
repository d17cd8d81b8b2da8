import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { readUpload } from "@/lib/exchange/progress-form/reading/read-upload";
import { shownNumber } from "@/lib/exchange/progress-form/reading/shown-number";
import type { ReadCell } from "@/lib/exchange/progress-form/types";

const read = (name: string) =>
  readUpload(new File([readFileSync(`tests/fixtures/workbooks/${name}`)], name));

/** What a number is read as, whichever way the file keeps its format. */
function readAs(cell: ReadCell): string {
  if (typeof cell === "string") return cell;
  if (cell.odd !== undefined) return `${cell.odd} ${cell.stored ?? cell.text}`.trim();
  const shown = shownNumber(cell.text, cell.format);
  return shown.kind === "text" ? shown.text : shown.kind === "plain" ? cell.text : "not as shown";
}

// LibreOffice wrote them from one workbook: formats, a formula, a hidden row, column and sheet, a joined cell.
it.each(["habits.xls", "habits.et", "habits.ods"])("%s is read as it is seen", async (name) => {
  const { sheets, unread } = await read(name);
  const [first, second] = sheets;
  expect(first?.rows.map((row) => row.map(readAs))).toEqual([
    ["指标名称", "2024年", "2025年", "占比"],
    ["应用示范场景", "5", "约211", "percent 0.5"],
    ["人工智能产业规模", "not as shown", "formula 3"],
    ["隐藏", "1", "2"],
    ["合并", "1", "2"],
    ["", "45658.5", "date 2025-01-01"],
  ]);
  expect(first).toMatchObject({
    hiddenRows: [3],
    hiddenColumns: [3],
    merges: [{ top: 4, left: 0, bottom: 5, right: 0 }],
  });
  // A name that would reach the prototype of an object is a name like any other.
  expect(second).toMatchObject({ name: "__proto__", rows: [["x", "1"]] });
  expect(unread).toEqual([{ name: "hiddenSheet", values: { sheet: "藏" } }]);
});

const refusalOf = async (name: string, bytes: BlobPart) => {
  const error: unknown = await readUpload(new File([bytes], name)).catch((one: unknown) => one);
  if (!(error instanceof DomainError)) throw error;
  return error.fields["file"]?.[0]?.key.replace("files.refusal.", "");
};

it("refuses what only bears the name", async () => {
  const xls = readFileSync("tests/fixtures/workbooks/habits.xls");
  const ods = readFileSync("tests/fixtures/workbooks/habits.ods");
  expect(await refusalOf("a.xls", "<html><table></table></html>")).toBe("noWorkbook");
  expect(await refusalOf("a.et", "指标\t数值")).toBe("noWorkbook");
  expect(await refusalOf("a.xlsx", new Uint8Array(xls))).toBe("oldOrLocked");
  expect(await refusalOf("a.xlsx", new Uint8Array(ods))).toBe("unknownType");
  expect(await refusalOf("a.ods", "no zip")).toBe("damaged");
});

it("reads a cut or changed file or refuses it, and never does worse", async () => {
  for (const name of ["habits.xls", "habits.ods"]) {
    const whole = new Uint8Array(readFileSync(`tests/fixtures/workbooks/${name}`));
    for (let n = 0; n < 25; n += 1) {
      const bytes = whole.slice(0, n % 2 === 0 ? undefined : Math.floor((whole.length * n) / 25));
      bytes[(n * 7919) % bytes.length] = (n * 31) % 256;
      const outcome: unknown = await readUpload(new File([bytes], name)).catch(
        (one: unknown) => one,
      );
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DomainError);
    }
  }
}, 60_000);
