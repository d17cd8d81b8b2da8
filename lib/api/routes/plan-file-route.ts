import "server-only";

import { planWorkbook } from "@/lib/exchange/plan-files/plan-workbook";
import { recordPlanFileDownload } from "@/lib/exchange/plan-files/record-download";
import { attachment } from "@/lib/file-formats/attachment";
import { contentType } from "@/lib/file-formats/media-types";
import { getPlanTexts } from "@/lib/plan-files/drafts/queries";

import { guardedForMembers } from "./member-routes";

/** Answers administrators with the file of a plan or draft, `?plan=`, or without it with the empty template. */
export const planFileRoute = guardedForMembers(async (actor, request) => {
  const query = new URL(request.url).searchParams;
  const locale = query.get("lang") === "en" ? "en" : "zh";
  const code = query.get("plan") ?? "";
  const texts = code === "" ? null : await getPlanTexts(actor, code);
  await recordPlanFileDownload(actor, code);
  const name = locale === "zh" ? "方案模板" : "plan-template";
  return new Response(await planWorkbook(texts, locale), {
    headers: {
      "Content-Type": contentType("xlsx"),
      "Content-Disposition":
        code === ""
          ? attachment("plan-template.xlsx", `${name}.xlsx`)
          : attachment(`plan-${code}.xlsx`, `plan-${code}.xlsx`),
    },
  });
});
