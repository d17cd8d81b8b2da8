import { REPORT_FORMATS, type ReportFormat } from "@/lib/report/files/types";

import { text } from "./json-schema";
import { get, WORKBOOK, type Operation, type Parameter } from "./operation";

const REPORT_CONTENT: Readonly<Record<ReportFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: WORKBOOK,
};

/** A report as a file or, for who asks to be told of the work, as lines of which the last holds the file. */
export function reportPaths(
  path: string,
  operationId: string,
  summary: string,
  security: Operation["security"],
  parameters: readonly Parameter[],
  refusals: Operation["responses"],
): Readonly<Record<string, { get: Operation }>> {
  const entries = REPORT_FORMATS.map((format) => {
    const content = {
      [REPORT_CONTENT[format]]: { schema: text("The file.") },
      "application/x-ndjson": {
        schema: text(
          "For `Accept: application/x-ndjson`, an object a line: `drawn` of `total` pictures, and last `name`, `type` and the file as `base64`; or `failed`.",
        ),
      },
    };
    const id = `${operationId}${format[0]?.toUpperCase()}${format.slice(1)}`;
    const answers = { "200": { description: "The report.", content }, ...refusals };
    const what = `${summary}, as ${format.toUpperCase()}.`;
    return [`${path}/report.${format}`, get(id, what, security, parameters, answers)] as const;
  });
  return Object.fromEntries(entries);
}
