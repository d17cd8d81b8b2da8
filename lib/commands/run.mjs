// `node lib/commands/run.mjs FILE …`: runs one of the project's TypeScript entry files in this very process.
import { pathToFileURL } from "node:url";

import { bundleProgram } from "./workers.mjs";

const [node, , file, ...args] = process.argv;
const program = await bundleProgram(file);
process.argv = [node, program, ...args];
await import(pathToFileURL(program).href);
