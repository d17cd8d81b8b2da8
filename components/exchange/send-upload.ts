import type { MessageName } from "@/lib/i18n/message-key";
import { IDLE, type ActionResult } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { ImportAnswer } from "@/lib/exchange/progress-form/types";

/** Longer than the largest file takes on a slow line; a proxy gives up before. */
const PATIENCE_MS = 180_000;
const NOTED_AFTER_MS = 400;
const MEGABYTE = 1024 * 1024;

/**
 * Sends the upload form. Where no answer comes (the proxy refuses the size, the server restarts, the line breaks) the
 * result says so in a sentence with the limit, in place of the error page that React would show.
 */
export async function sendUpload(
  action: FormAction<ImportAnswer>,
  form: FormData,
  limits: { maxBytes: number; maxRequestBytes: number },
): Promise<ActionResult<ImportAnswer>> {
  const since = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), PATIENCE_MS);
  });
  try {
    const answer = await Promise.race([action(IDLE, form), patience]);
    return answer === "late" ? lost("tooSlow", form, limits, null) : answer;
  } catch {
    // The browser notes an answer when its last byte has come, a moment after the action has given up on it.
    await new Promise((resolve) => setTimeout(resolve, NOTED_AFTER_MS));
    const status = statusSince(since);
    return lost(kindOf(status), form, limits, status);
  } finally {
    clearTimeout(timer);
  }
}

type Lost = MessageName<"files.lost">;

function kindOf(status: number | null): Lost {
  if (status === 413) return "tooLarge";
  if (status === 502 || status === 503 || status === 504) return "gateway";
  return status === null ? "offline" : "other";
}

/** The status of the last answer to this page; null where the browser had none or does not tell. */
function statusSince(since: number): number | null {
  const page = location.href.split("#")[0];
  const entries = performance
    .getEntriesByType("resource")
    .filter((entry) => entry instanceof PerformanceResourceTiming);
  const last = entries.findLast(({ name, startTime }) => name === page && startTime >= since);
  return last === undefined || last.responseStatus === 0 ? null : last.responseStatus;
}

function lost(
  name: Lost,
  form: FormData,
  { maxBytes, maxRequestBytes }: { maxBytes: number; maxRequestBytes: number },
  status: number | null,
): ActionResult<ImportAnswer> {
  const size = [...form.values()].reduce(
    (sum, value) => sum + (typeof value === "string" ? new Blob([value]).size : value.size),
    0,
  );
  const values = {
    size: (size / MEGABYTE).toFixed(1),
    max: maxBytes / MEGABYTE,
    request: maxRequestBytes / MEGABYTE,
    status: String(status ?? ""),
  };
  const message = { key: `files.lost.${name}` as const, values };
  return { status: "failed", id: "", code: "unexpected", message, fields: {}, values: {} };
}
