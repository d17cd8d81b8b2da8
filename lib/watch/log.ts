import "server-only";

import pino, { type Logger } from "pino";

import { env } from "@/lib/config/env";
import { processWide } from "@/lib/config/process-wide";
import { requestId } from "@/lib/config/request-id";

const kept = processWide("log", (): { log?: Logger | null } => ({}));

/** The structured log; null without LOG_LEVEL. Lines go to standard error, through the filter of links' tokens. */
export function siteLog(): Logger | null {
  const { LOG_LEVEL } = env();
  kept.log ??= LOG_LEVEL === undefined ? null : makeLog(LOG_LEVEL);
  return kept.log;
}

function makeLog(level: string): Logger {
  return pino(
    {
      level,
      base: { process: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const id = requestId();
        return id === null ? {} : { request: id };
      },
    },
    { write: (line: string) => process.stderr.write(line) },
  );
}

/**
 * Has what this code and the framework say as errors and warnings written as lines of the structured log, with the id
 * of the request. Without LOG_LEVEL they stay as they are.
 */
export function logConsole(): void {
  const log = siteLog();
  if (log === null) return;
  console.error = (...parts: unknown[]) => log.error(...asLine(parts));
  console.warn = (...parts: unknown[]) => log.warn(...asLine(parts));
}

/** Gives an error as pino writes it, with its causes, and the rest as one text. */
function asLine(parts: readonly unknown[]): [{ err?: Error }, string] {
  const error = parts.find((part) => part instanceof Error);
  const rest = parts.filter((part) => part !== error).map(String);
  const message = [...rest, ...(error === undefined ? [] : [error.message])].join(" ");
  return [error === undefined ? {} : { err: error }, message];
}
