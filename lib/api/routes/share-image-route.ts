import "server-only";

import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import { drawShareImage } from "@/lib/chart-files/drawing/draw-chart";
import type { DescribeShareImage } from "@/lib/chart-files/types";
import { translatorFor } from "@/lib/i18n/translator";
import { requestLocale } from "@/lib/api/chart-response";
import { countDrawing } from "@/lib/api/drawing-limit";
import type { Route } from "@/lib/api/guarded-route";

import { publicRoute, type TokenParams } from "./public-routes";

/** Answers with the image that other sites show beside a public link: `?lang=en`. */
export function shareImageRoute(describe: DescribeShareImage): Route<TokenParams> {
  return publicRoute(async (scope, request) => {
    await countDrawing(request);
    const locale = requestLocale(request);
    const assessment = await getReleasedAssessment(scope);
    const exported = describe(assessment, locale, await translatorFor(locale));
    const { bytes } = await drawShareImage(exported);
    return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "image/png" } });
  });
}
