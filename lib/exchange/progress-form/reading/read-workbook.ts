import "server-only";

import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { z } from "zod";

import { processWide } from "@/lib/config/process-wide";
import { FifoLock } from "@/lib/db/fifo-lock";

import type { ReadSheet, Unread } from "../types";
import { LIMITS, type Refusal } from "./limits";
import { refusal } from "./refuse";
import { sheetSchema } from "./sheet-schema";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

// Built-in module by name and file by path: a bundler that saw either would pack the worker with the server.
const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
const WORKER = ["lib", "exchange", "progress-form", "reading", "read-workbook-worker.mjs"];

const answerSchema = z.union([
  z.object({
    sheets: z.array(sheetSchema),
    left: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  }),
  z.object({
    refusal: z.enum(["damaged", "macros", "oldOrLocked", "farCell", "tooManyRows", "tooMuchText"]),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
]);

// One at a time: ten hostile files together would have ten times the memory.
const turn = processWide("workbook reading", () => new FifoLock());

export interface ReadWorkbook {
  sheets: readonly ReadSheet[];
  /** Sheets and other parts that are not looked at. */
  unread: readonly Unread[];
}

export type WorkbookKind = "xlsx" | "xls" | "ods";

/** The part that makes a zip a workbook of a kind. */
const MAIN_PART = { xlsx: /^\/?xl\/workbook\.xml$/i, ods: /^content\.xml$/ } as const;

/**
 * The visible sheets of a workbook. A zip's directory is checked here; unpacking and parsing happen in a thread
 * with a limit of memory and of time, so that the worst file costs a thread and not the server.
 * @throws DomainError `invalid` with the sentence for the file field
 */
export async function readWorkbook(bytes: Uint8Array, kind: WorkbookKind): Promise<ReadWorkbook> {
  const entries = kind === "xls" ? [] : readZipDirectory(bytes);
  if (kind !== "xls" && !entries.some(({ name }) => MAIN_PART[kind].test(name))) {
    throw refusal("unknownType");
  }
  return turn.run(async () => {
    const worker = new Thread(join(/* turbopackIgnore: true */ process.cwd(), ...WORKER), {
      workerData: { bytes, entries, kind, limits: LIMITS },
      // Neither settings nor standard streams: it reads a file of somebody else's making.
      env: {},
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes, stackSizeMb: 4 },
    });
    try {
      return workbookOf(await answerOf(worker), entries);
    } finally {
      await worker.terminate();
    }
  });
}

/** The message of the thread; a thread that fails, ends without one or takes too long is a refusal. */
function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const refuse = (name: Refusal) => reject(refusal(name));
    const timer = setTimeout(() => refuse("tooSlow"), LIMITS.workerMilliseconds);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") refuse("tooSlow");
      else reject(error);
    });
    worker.once("exit", () => {
      clearTimeout(timer);
      refuse("damaged");
    });
  });
}

function workbookOf(message: unknown, entries: readonly ZipEntry[]): ReadWorkbook {
  const answer = answerSchema.parse(message);
  if ("refusal" in answer) throw refusal(answer.refusal, answer.values);
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  const left = answer.left.map(({ name, hidden }): Unread => {
    return { name: hidden ? "hiddenSheet" : "tooManySheets", values: { sheet: name } };
  });
  const comments: Unread[] = has(/(^|\/)(threaded)?comments[^/]*\.xml$/i)
    ? [{ name: "comments", values: {} }]
    : [];
  const drawings: Unread[] = has(/(^|\/)drawings\/drawing[^/]*\.xml$/i)
    ? [{ name: "drawings", values: {} }]
    : [];
  return { sheets: answer.sheets, unread: [...left, ...comments, ...drawings] };
}
