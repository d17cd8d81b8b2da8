import "server-only";

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

/**
 * Answers with the report as a download or, for `Accept: application/x-ndjson`, as lines that report how far the
 * work is. Ends the work when nobody waits for it any more. `made` is called when the report is ready, before it
 * is sent.
 */
export async function reportResponse(
  request: Request,
  content: ReportContent,
  format: ReportFormat,
  made: () => Promise<void> = async () => undefined,
): Promise<Response> {
  const steps = makeReport(content, format);
  const told = request.headers.get("accept")?.includes(MEDIA_TYPES.ndjson) ?? false;
  if (told) {
    return new Response(progressStream(request, content, format, steps, made), {
      headers: { "Content-Type": contentType("ndjson") },
    });
  }
  for await (const step of steps) {
    request.signal.throwIfAborted();
    if (step.kind === "drawing") continue;
    await made();
    return new Response(step.bytes, {
      headers: {
        "Content-Type": contentType(format),
        "Content-Disposition": attachment(
          `progress-report.${format}`,
          `${content.fileName}.${format}`,
        ),
      },
    });
  }
  throw new Error("A report ended without a file.");
}

function progressStream(
  request: Request,
  content: ReportContent,
  format: ReportFormat,
  steps: AsyncGenerator<ReportStep, void, undefined>,
  made: () => Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const lineOf = async (step: ReportStep): Promise<ReportProgress> => {
    if (step.kind === "drawing") return { drawn: step.drawn, total: step.total };
    await made();
    const name = `${content.fileName}.${format}`;
    return { name, type: contentType(format), base64: Buffer.from(step.bytes).toString("base64") };
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
        await steps.return();
      } catch (error) {
        // The answer has begun, so its status can say nothing any more.
        console.error(error);
        if (isRead) send({ failed: true });
      }
      controller.close();
    },
    cancel: async () => {
      isRead = false;
      await steps.return();
    },
  });
}
