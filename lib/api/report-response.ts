import "server-only";

import { attachment } from "@/lib/file-formats/attachment";
import { makeReport, type ReportStep } from "@/lib/report/files/make-report";
import type { ReportContent, ReportFormat } from "@/lib/report/files/types";

const CONTENT_TYPE: Readonly<Record<ReportFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Type that a client asks for with `Accept` to get the progress of the work line by line, the report in the last
 * line.
 */
export const PROGRESS_TYPE = "application/x-ndjson";

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
  const told = request.headers.get("accept")?.includes(PROGRESS_TYPE) ?? false;
  if (told) {
    return new Response(progressStream(request, content, format, steps, made), {
      headers: { "Content-Type": `${PROGRESS_TYPE}; charset=utf-8` },
    });
  }
  for await (const step of steps) {
    request.signal.throwIfAborted();
    if (step.kind === "drawing") continue;
    await made();
    return new Response(step.bytes, {
      headers: {
        "Content-Type": CONTENT_TYPE[format],
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
    return { name, type: CONTENT_TYPE[format], base64: Buffer.from(step.bytes).toString("base64") };
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
