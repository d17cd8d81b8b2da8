import { bundleProgram, SHORT_LIVED } from "@/lib/commands/workers.mjs";

const bundled = new Map<string, Promise<string>>();

/** What Node is given to run a TypeScript file of the project as a process of its own; bundled once for a test file. */
export async function programArgs(file: string): Promise<string[]> {
  const path = bundled.get(file) ?? bundleProgram(file);
  bundled.set(file, path);
  return [...SHORT_LIVED, await path];
}
