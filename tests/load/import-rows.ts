import { join } from "node:path";
import { stringify } from "csv-stringify/sync";

import { writeTransaction } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { newId } from "@/lib/db/new-id";
import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import { previewUpload } from "@/lib/exchange/progress-form/upload/preview-queries";
import type { Actor } from "@/lib/access/types";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";

import { switchDatabase } from "./databases";
import { ANALYSTS, createAnalysts, describeSaves } from "./many-analysts";
import { inMilliseconds, timed, type Result } from "./measure";
import { saveCell } from "./save-cell";

const INDICATORS = 50;
const SCOPES = 100;
const YEAR = 2024;

/**
 * A file of 5,000 rows, one a cell of a very wide plan: read, checked, shown; then written as drafts at once, and
 * once more with other values. Then a colleague imports it while fifty analysts save cells, each one after the other.
 */
export async function measureImport(folder: string): Promise<readonly Result[]> {
  const url = `file:${join(folder, "import.db")}`;
  await applyMigrations(url);
  await switchDatabase(url);
  const analyst = await createMember("analyst");
  const plan = await createPlan();
  await widen(plan);
  const first = await importFile(analyst, plan, csvOf(1));
  const again = await importFile(analyst, plan, csvOf(2));
  const analysts = await createAnalysts();
  const colleague = await createMember("analyst");
  const preview = await previewFile(colleague, plan, csvOf(3));
  const saves: Awaited<ReturnType<typeof saveCell>>[] = [];
  let isWriting = true;
  const writing = preview.write().finally(() => (isWriting = false));
  await Promise.all(
    analysts.map(async (each, index) => {
      for (const scope of ["province", "wuhan", "xiangyang"]) {
        for (let year = 2021; year < 2026 && isWriting; year += 1) {
          saves.push(await saveCell(each, { plan: plan.code, scope, year }, 700 + index));
        }
      }
    }),
  );
  await writing;
  return [
    { what: "Import of 5,000 rows: read and preview", result: inMilliseconds(first.preview) },
    { what: "Import of 5,000 rows: write new drafts", result: perSecond(first.written) },
    { what: "Import of 5,000 rows: write changed drafts", result: perSecond(again.written) },
    {
      what: `Saving a cell, ${ANALYSTS} analysts while one imports (${saves.length} saves)`,
      result: describeSaves(saves),
    },
  ];
}

function perSecond(milliseconds: number): string {
  const rows = Math.round((INDICATORS * SCOPES) / (milliseconds / 1000));
  return `${inMilliseconds(milliseconds)} (${rows} rows/s)`;
}

/** Milliseconds of both steps. */
async function importFile(analyst: Actor, plan: TestPlan, csv: string) {
  const preview = await timed(() => previewFile(analyst, plan, csv));
  const { milliseconds } = await timed(() => preview.value.write());
  return { preview: preview.milliseconds, written: milliseconds };
}

export async function previewFile(analyst: Actor, plan: TestPlan, csv: string) {
  const place = { plan: plan.code, year: YEAR, scope: null };
  const file = new File([csv], "rows.csv", { type: "text/csv" });
  const answer = await previewUpload(analyst, place, file);
  if (answer.step !== "preview") throw new Error("The file was not previewed.");
  const { rows, fingerprint, fileName } = answer;
  return {
    write: async () => {
      const written = await writeUpload(analyst, place, { rows, fingerprint, fileName });
      if (written.step === "written" && written.count === INDICATORS * SCOPES) return;
      throw new Error(`Not every row was written: ${JSON.stringify(written).slice(0, 200)}`);
    },
  };
}

/** Adds scopes and indicators beside those of the factory, which the file does not name. */
export async function widen({ id: planId, scopes }: TestPlan): Promise<void> {
  await writeTransaction(async (tx) => {
    await tx.indicator.createMany({
      data: Array.from({ length: INDICATORS }, (_, n) => ({
        id: newId(),
        planId,
        code: `indicator-${n}`,
        nameZh: `指标${n}`,
        nameEn: `Indicator ${n}`,
        unitZh: "家",
        unitEn: "firms",
        accrual: "stock",
        decimals: 0,
        position: 100 + n,
      })),
    });
    await tx.scope.createMany({
      data: Array.from({ length: SCOPES }, (_, n) => ({
        id: newId(),
        planId,
        code: `scope-${n}`,
        kind: "hub",
        parentId: scopes.province,
        nameZh: `地区${n}`,
        nameEn: `Place ${n}`,
        position: 100 + n,
      })),
    });
  });
}

export function csvOf(least: number): string {
  const rows = Array.from({ length: INDICATORS * SCOPES }, (_, n) => ({
    统计范围: `地区${n % SCOPES}`,
    年度: YEAR,
    指标: `指标${Math.floor(n / SCOPES)}`,
    口径: "部门统计",
    数值: n + least,
    性质: "实际",
    数据来源: "统计公报",
    "新来源：发布单位": "统计局",
    "新来源：网址": "https://example.test/communique",
    "新来源：等级": "A",
  }));
  return stringify(rows, { header: true, bom: true });
}
