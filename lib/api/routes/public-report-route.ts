import "server-only";

import { LRUCache } from "lru-cache";

import { releasedKey, type PublicScope } from "@/lib/access/public-scope";
import { processWide } from "@/lib/config/process-wide";
import { contentType } from "@/lib/file-formats/media-types";
import { getReleasedPlan } from "@/lib/plans/queries";
import { getReleasedView } from "@/lib/releases/queries";
import type { ReportFormat } from "@/lib/report/files/types";
import { requestLocale } from "@/lib/api/chart-response";
import { countDrawing, networkOf } from "@/lib/api/drawing-limit";
import type { Route } from "@/lib/api/guarded-route";
import { requestClock } from "@/lib/api/request-clock";
import {
  finishReport,
  isTold,
  reportContent,
  reportDownload,
  reportLine,
  reportResponse,
  type ComposeReport,
  type FinishedReport,
} from "@/lib/api/report-response";

import { publicRoute, type TokenParams } from "./public-routes";

/** Number of images that a report counts as: most of its charts are kept from earlier readers. */
const REPORT_PICTURES = 5;
const KEPT_BYTES = 32 * 1024 ** 2;

type MakeReport = () => Promise<FinishedReport>;

/** What a release's report says never changes; whoever asks while it is made waits for it. Nothing is kept of a failure. */
const reports = processWide("reports by release", () => {
  return new LRUCache<string, FinishedReport, MakeReport>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
    fetchMethod: (_key, _stale, { context: make }) => make(),
    ignoreFetchAbort: true,
  });
});

/**
 * Answers with the report of a link's release: `?year=` and `?lang=en`. It is made once and kept; making one is
 * limited by network, because drawing costs the server.
 */
export function publicReportRoute(
  format: ReportFormat,
  compose: ComposeReport,
): Route<TokenParams> {
  return publicRoute(async (scope, request) => {
    const { year } = requestClock(request, await getReleasedPlan(scope), ["year"]);
    const key = releasedKey(scope, "report", format, requestLocale(request), String(year ?? ""));
    const kept = reports.get(key);
    if (kept !== undefined)
      return isTold(request) ? atOnce(kept, format) : reportDownload(kept, format);
    const isBeingMade = reports.has(key);
    if (!isBeingMade) await countDrawing(request, REPORT_PICTURES);
    const order = {
      format,
      asker: networkOf(request),
      content: () => contentOf(scope, year, request, compose),
    };
    if (isTold(request)) {
      return reportResponse(request, {
        ...order,
        made: (report) => {
          if (report.isWhole) reports.set(key, report);
        },
      });
    }
    // Not ended with this request: others may wait for it.
    const context = () => finishReport(null, order);
    const report = await reports.forceFetch(key, { context });
    if (!report.isWhole) reports.delete(key);
    return reportDownload(report, format);
  });
}

async function contentOf(
  scope: PublicScope,
  year: number | undefined,
  request: Request,
  compose: ComposeReport,
) {
  return reportContent(await getReleasedView(scope, { year }), request, compose);
}

/** Tells of a report that is there already: its last line is the first one. */
function atOnce(report: FinishedReport, format: ReportFormat): Response {
  return new Response(`${JSON.stringify(reportLine(report, format))}\n`, {
    headers: { "Content-Type": contentType("ndjson") },
  });
}
