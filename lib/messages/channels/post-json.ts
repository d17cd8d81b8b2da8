import "server-only";

import { NotSent } from "./outgoing";

const TIMEOUT_MS = 10_000;
/** Robots answer with some hundred bytes; whatever answers with more is none. */
const LONGEST_ANSWER = 64 * 1024;

/**
 * Posts JSON to an address of the settings and gives the text of the answer. Follows no redirect, which might lead
 * inside the network, and waits ten seconds.
 * @throws NotSent
 */
export async function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
    redirect: "manual",
    signal,
  }).catch((error: unknown) => {
    throw new NotSent(networkReason(error), "channel");
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new NotSent(`HTTP ${response.status}`, response.status >= 500 ? "channel" : "once");
  }
  return readAnswer(response);
}

async function readAnswer({ body }: Response): Promise<string> {
  if (body === null) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      size += part.byteLength;
      if (size > LONGEST_ANSWER) throw new NotSent("answer too long", "once");
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof NotSent) throw error;
    throw new NotSent(networkReason(error), "channel");
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The code alone: the text of such an error names the address, which for a robot is its key. */
function networkReason(error: unknown): string {
  if (!(error instanceof Error)) return "network";
  if (error.name === "TimeoutError") return "timeout";
  const { cause } = error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : "network";
}
