import { writeFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { composeReport } from "@/components/report/compose-report";
import { loadMessages } from "@/lib/i18n/messages";
import { openPublicLink } from "@/lib/links/open-public-link";
import { getReleasedView } from "@/lib/releases/queries";
import { drawChartPng } from "@/lib/chart-files/draw-chart";
import { reportDocx } from "@/lib/exchange/report/report-docx";
import { reportXlsx } from "@/lib/exchange/report/report-xlsx";
import { assessmentFixture } from "@/tests/support/assessment-fixture";
async function main() {
  const out = "/tmp/rooms/report-data/out";
  const views: Record<string, any> = { facts: { assessment: assessmentFixture({ release: null }), release: null, changes: null } };
  if (process.env["DATABASE_URL"]) {
    const scope = await openPublicLink("demo-link-for-the-end-to-end-tests-00000001");
    for (const year of [2024, 2025]) views[`demo${year}`] = await getReleasedView(scope!, { year });
  }
  for (const [name, view] of Object.entries(views)) for (const locale of ["zh", "en"] as const) {
    if (process.env["ONLY"] && !process.env["ONLY"].split(",").includes(`${name}-${locale}`)) continue;
    const t = createTranslator({ locale, messages: await loadMessages(locale), onError: (e) => { throw e; } }) as never;
    const content = composeReport(view, locale, t);
    const pictures = new Map();
    const start = Date.now();
    if (!process.env["NOPIC"]) for (const b of content.blocks) if (b.kind === "picture") pictures.set(b, await drawChartPng(b.spec));
    console.log(name, locale, content.fileName, pictures.size, Date.now() - start);
    writeFileSync(`${out}/${name}-${locale}.docx`, await reportDocx(content, pictures));
    writeFileSync(`${out}/${name}-${locale}.xlsx`, await reportXlsx(content));
  }
  process.exit(0);
}
void main();
