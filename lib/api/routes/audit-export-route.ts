import "server-only";

import { parseFilter } from "@/lib/audit/filter";
import { exportAudit } from "@/lib/audit/mutations";

import { guardedForMembers } from "./member-routes";

/** Answers with the audit events of a search as CSV, sent while they are read. Administrators only. */
export const auditExportRoute = guardedForMembers(async (actor, request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const lines = await exportAudit(actor, parseFilter(params));
  const day = new Date().toISOString().slice(0, 10);
  return new Response(streamOf(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="audit-${day}.csv"`,
    },
  });
});

/** Reads on only as fast as the client takes what is sent. */
function streamOf(lines: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await lines.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return();
    },
  });
}
