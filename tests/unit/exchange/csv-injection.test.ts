import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

import { auditCsvHeader, auditCsvRows } from "@/lib/audit/audit-csv";
import { figuresCsv } from "@/lib/exchange/figures-csv";
import { COLUMNS } from "@/lib/exchange/progress-form/columns";
import { progressFormCsv } from "@/lib/exchange/progress-form/form-csv";
import type { FormLine } from "@/lib/exchange/progress-form/form-lines";

import { assess, revision } from "../../support/plans/hubei-plan";

const ATTACKS = [
  "=cmd|'/C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  "＋1",
  "＠x",
];

const EXPORTS: Readonly<Record<string, (attack: string) => string>> = {
  figures: (attack) => {
    const source = { key: "s", title: attack, publisher: attack, publishedOn: null, url: attack };
    const sources = [{ ...source, grade: "A" as const, note: null }];
    const note = { zh: attack, en: attack };
    return figuresCsv(
      assess({ sources, revisions: [revision({ year: 2024, value: "-5.5", source: "s", note })] }),
    );
  },
  "audit record": (attack) => {
    const texts = { actorId: attack, action: attack, subjectType: attack, subjectId: attack };
    const rest = { detail: attack, previousHash: attack, hash: attack, actor: { name: attack } };
    return auditCsvHeader() + auditCsvRows([{ id: 1, at: new Date(0), ...texts, ...rest }]);
  },
  "progress form": (attack) => {
    const line = Object.fromEntries(COLUMNS.map((column) => [column, attack])) as FormLine;
    return progressFormCsv([{ ...line, value: "-5.5" }], "zh", true);
  },
};

describe.each(Object.entries(EXPORTS))("the CSV of the %s", (_name, write) => {
  it.each(ATTACKS)("has no cell that would run %j", (attack) => {
    const cells = parse(write(attack), { bom: true }).flat();
    expect(cells.some((cell) => cell.includes(attack.trim()))).toBe(true);
    const running = cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell));
    // A negative number stays one.
    expect(running.filter((cell) => cell !== "-5.5")).toEqual([]);
  });
});
