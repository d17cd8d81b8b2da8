import { join } from "node:path";
import { stringify } from "csv-stringify/sync";

import { writeTransaction } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { newId } from "@/lib/db/new-id";
import { previewUpload, writeUpload } from "@/lib/exchange/progress-form/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";

import { switchDatabase } from "./databases";
import { inMilliseconds, timed, type Result } from "./measure";

const INDICATORS = 50;
const SCOPES = 100;
const YEAR = 2024;

/** A file of 5,000 rows, one a cell of a very wide plan: read, checked, shown; then written as drafts at once. */
export async function measureImport(folder: string): Promise<readonly Result[]> {
  const url = `file:${join(folder, "import.db")}`;
  await applyMigrations(url);
  await switchDatabase(url);
  const analyst = await createMember("analyst");
  const plan = await createPlan();
  await widen(plan);
  const place = { plan: plan.code, year: YEAR, scope: null };
  const file = new File([csvOf()], "rows.csv", { type: "text/csv" });
  const preview = await timed(() => previewUpload(analyst, place, file));
  if (preview.value.step !== "preview") throw new Error("The file was not previewed.");
  const { rows, fingerprint, fileName } = preview.value;
  const written = await timed(() => writeUpload(analyst, place, { rows, fingerprint, fileName }));
  if (written.value.step !== "written" || written.value.count !== INDICATORS * SCOPES) {
    throw new Error(`Not every row was written: ${JSON.stringify(written.value).slice(0, 200)}`);
  }
  const perSecond = Math.round(written.value.count / (written.milliseconds / 1000));
  return [
    {
      what: "Import of 5,000 rows: read and preview",
      result: inMilliseconds(preview.milliseconds),
    },
    {
      what: "Import of 5,000 rows: write the drafts in one transaction",
      result: `${inMilliseconds(written.milliseconds)} (${perSecond} rows/s)`,
    },
  ];
}

/** Adds scopes and indicators beside those of the factory, which the file does not name. */
async function widen({ id: planId, scopes }: TestPlan): Promise<void> {
  await writeTransaction(async (tx) => {
    await tx.indicator.createMany({
      data: Array.from({ length: INDICATORS }, (_, n) => ({
        ...{
          id: newId(),
          planId,
          code: `indicator-${n}`,
          nameZh: `指标${n}`,
          nameEn: `Indicator ${n}`,
        },
        ...{ unitZh: "家", unitEn: "firms", accrual: "stock", decimals: 0, position: 100 + n },
      })),
    });
    await tx.scope.createMany({
      data: Array.from({ length: SCOPES }, (_, n) => ({
        ...{ id: newId(), planId, code: `scope-${n}`, kind: "hub", parentId: scopes.province },
        ...{ nameZh: `地区${n}`, nameEn: `Place ${n}`, position: 100 + n },
      })),
    });
  });
}

function csvOf(): string {
  const rows = Array.from({ length: INDICATORS * SCOPES }, (_, n) => ({
    ...{
      统计范围: `地区${n % SCOPES}`,
      年度: YEAR,
      指标: `指标${Math.floor(n / SCOPES)}`,
      口径: "部门统计",
    },
    ...{ 数值: n + 1, 性质: "实际", 数据来源: "统计公报", "新来源：发布单位": "统计局" },
    ...{ "新来源：网址": "https://example.test/communique", "新来源：等级": "A" },
  }));
  return stringify(rows, { header: true, bom: true });
}
