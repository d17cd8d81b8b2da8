import { bundleWorkers } from "@/lib/commands/workers.mjs";

/** Vitest calls it before tests that start a thread of the server: nothing has been built yet. */
export default bundleWorkers;
