import "server-only";

import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { z } from "zod";

import { processWide } from "@/lib/config/process-wide";
import { FifoLock } from "@/lib/db/fifo-lock";

import { ODD_KINDS, type ReadSheet } from "../types";
import { LIMITS, type Refusal } from "./limits";
import { refusal } from "./refuse";
import { readZipDirectory } from "./zip-directory";

// Built-in module by name and file by path: a bundler that saw either would pack the worker with the server.
const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
const WORKER = ["lib", "exchange", "progress-form", "reading", "read-workbook-worker.mjs"];

const answerSchema = z.union([
  z.object({
    sheets: z.array(
      z.array(
        z.array(z.union([z.string(), z.object({ odd: z.enum(ODD_KINDS), text: z.string() })])),
      ),
    ),
  }),
  z.object({
    refusal: z.enum(["damaged", "macros", "farCell", "tooManyRows", "tooMuchText"]),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
]);

// One at a time: ten hostile files together would have ten times the memory.
const turn = processWide("workbook reading", () => new FifoLock());

/**
 * The visible sheets of an .xlsx file. Its directory is checked here; unpacking and parsing happen in a thread
 * with a limit of memory and of time, so that the worst file costs a thread and not the server.
 * @throws DomainError `invalid` with the sentence for the file field
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const entries = readZipDirectory(bytes);
  if (!entries.some(({ name }) => /^\/?xl\/workbook\.xml$/i.test(name))) {
    throw refusal("unknownType");
  }
  return turn.run(async () => {
    const worker = new Thread(join(/* turbopackIgnore: true */ process.cwd(), ...WORKER), {
      workerData: { bytes, entries, limits: LIMITS },
      // Neither settings nor standard streams: it reads a file of somebody else's making.
      env: {},
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes, stackSizeMb: 4 },
    });
    try {
      return sheetsOf(await answerOf(worker));
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

function sheetsOf(message: unknown): readonly ReadSheet[] {
  const answer = answerSchema.parse(message);
  if ("refusal" in answer) throw refusal(answer.refusal, answer.values);
  return answer.sheets;
}
