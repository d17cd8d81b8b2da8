import "server-only";

import { showQueue } from "@/lib/config/measures";
import { processWide } from "@/lib/config/process-wide";
import { Turns, type Place } from "@/lib/config/turns";
import { attachment } from "@/lib/file-formats/attachment";
import { contentType, MEDIA_TYPES } from "@/lib/file-formats/media-types";
import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";
import { translatorFor } from "@/lib/i18n/translator";
import type { PlanView } from "@/lib/releases/queries";
import { makeReport, type ReportStep } from "@/lib/report/files/make-report";
import type { ReportContent, ReportFormat } from "@/lib/report/files/types";

import { requestLocale } from "./chart-response";

/** Turns a view into the report's texts. `translate` looks up full keys in the messages of `locale`. */
export type ComposeReport = (view: PlanView, locale: Locale, translate: Translate) => ReportContent;

/** Composes the report of a view in the language asked for with `?lang=`; Chinese without it. */
export async function reportContent(
  view: PlanView,
  request: Request,
  compose: ComposeReport,
): Promise<ReportContent> {
  const locale = requestLocale(request);
  return compose(view, locale, await translatorFor(locale));
}

/** One line of the progress: charts drawn so far, the report itself, or its failure. */
export type ReportProgress =
  | { drawn: number; total: number }
  | { name: string; type: string; base64: string }
  | { failed: true };

export interface ReportOrder {
  format: ReportFormat;
  /** Whose work it is: nobody has more than a few reports made at once. */
  asker: string;
  content: () => Promise<ReportContent>;
  /** Called when the report is ready, before it is sent. */
  made?: (report: FinishedReport) => Promise<void> | void;
}

/** A report with its name, which has no ending yet. */
export interface FinishedReport {
  bytes: Uint8Array<ArrayBuffer>;
  /** False where a picture is missing that may be drawn the next time. */
  isWhole: boolean;
  fileName: string;
}

/** Reports take the one thread from everybody else: some at a time, members' and readers' alike. */
const LIMITS = { atOnce: 2, waiting: 6, perAsker: 3, unasked: 2_000, milliseconds: 120_000 };
const turns = processWide("report turns", () => new Turns(LIMITS));
showQueue("reports", () => turns.lengths);

/** Answers with a report as a download. */
export function reportDownload(
  { bytes, fileName }: FinishedReport,
  format: ReportFormat,
): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": contentType(format),
      "Content-Disposition": attachment(`progress-report.${format}`, `${fileName}.${format}`),
    },
  });
}

/**
 * Makes a report when its turn has come and answers with it as a download or, for `Accept: application/x-ndjson`,
 * as lines that report how far the work is. Ends the work when nobody waits for it any more.
 * @throws Busy where too many are being made
 */
export async function reportResponse(request: Request, order: ReportOrder): Promise<Response> {
  const { format, made } = order;
  if (!isTold(request)) {
    const report = await finishReport(request, order);
    await made?.(report);
    return reportDownload(report, format);
  }
  const place = turns.enter(order.asker);
  try {
    await place.turn();
    const content = await order.content();
    return new Response(progressStream(request, content, order, place), {
      headers: { "Content-Type": contentType("ndjson") },
    });
  } catch (error) {
    place.leave();
    throw error;
  }
}

/** Whether the request wants to be told how far the work is. */
export function isTold(request: Request): boolean {
  return request.headers.get("accept")?.includes(MEDIA_TYPES.ndjson) ?? false;
}

/** Makes a report in its turn. @throws Busy */
export function finishReport(
  request: Pick<Request, "signal"> | null,
  { asker, content, format }: ReportOrder,
): Promise<FinishedReport> {
  return turns.run(asker, async () => {
    const composed = await content();
    for await (const step of makeReport(composed, format)) {
      request?.signal.throwIfAborted();
      if (step.kind === "file") return finished(step, composed);
    }
    throw new Error("A report ended without a file.");
  });
}

function finished(
  { bytes, isWhole }: Extract<ReportStep, { kind: "file" }>,
  { fileName }: ReportContent,
): FinishedReport {
  return { bytes, isWhole, fileName };
}

function progressStream(
  request: Request,
  content: ReportContent,
  { format, made }: ReportOrder,
  place: Place,
): ReadableStream<Uint8Array> {
  const steps = makeReport(content, format);
  const encoder = new TextEncoder();
  const lineOf = async (step: ReportStep): Promise<ReportProgress> => {
    if (step.kind === "drawing") return { drawn: step.drawn, total: step.total };
    const report = finished(step, content);
    await made?.(report);
    return reportLine(report, format);
  };
  const end = async (): Promise<void> => {
    place.leave();
    await steps.return();
  };
  let isRead = true;
  return new ReadableStream({
    pull: async (controller) => {
      const send = (line: ReportProgress): void =>
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      try {
        const { value, done } = await steps.next();
        // Cancelled while the step was made, so the stream is closed already.
        if (!isRead) return;
        const line = done === true || request.signal.aborted ? null : await lineOf(value);
        if (line !== null) {
          send(line);
          return;
        }
      } catch (error) {
        // The answer has begun, so its status can say nothing any more.
        console.error(error);
        if (isRead) send({ failed: true });
      }
      await end();
      controller.close();
    },
    cancel: async () => {
      isRead = false;
      await end();
    },
  });
}

/** Writes a finished report as the last line of its progress. */
export function reportLine(
  { bytes, fileName }: FinishedReport,
  format: ReportFormat,
): ReportProgress {
  const base64 = Buffer.from(bytes).toString("base64");
  return { name: `${fileName}.${format}`, type: contentType(format), base64 };
}
