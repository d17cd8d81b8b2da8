import type { z } from "zod";

import { answers } from "@/lib/vocabulary/answer";

import { errorSchema } from "./service-schemas";

export interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  description: string;
  schema: { type: "string" | "integer"; description: string };
}

interface Answer {
  description: string;
  content: Record<string, { schema: object }>;
}

/** By status. */
type Answers = Record<string, Answer>;

/** Who asks, and from where: what all paths of one kind of reader begin with, need and may be refused with. */
interface Door {
  base: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  refusals: Answers;
}

/** One call, without what its door says of all calls. */
interface Call {
  operationId: string;
  summary: string;
  parameters?: Parameter[];
  answers: Answers;
}

/** The calls of a door by their whole path. Where both tell of one status, the call's answer stands. */
export function pathsAt({ base, security, ...door }: Door, calls: Record<string, Call>) {
  const paths = Object.entries(calls).map(([path, { operationId, summary, ...call }]) => {
    const parameters = [...door.parameters, ...(call.parameters ?? [])];
    const responses = { ...door.refusals, ...call.answers };
    return [
      base + path,
      { get: { operationId, summary, security, parameters, responses } },
    ] as const;
  });
  return Object.fromEntries(paths);
}

/** One call for each format of a file: the format ends its path and its id. `{format}` in the summary names it. */
export function inFormats(path: string, files: Record<string, Answer>, call: Call) {
  const calls = Object.entries(files).map(([format, file]) => {
    const operationId = `${call.operationId}${format.charAt(0).toUpperCase()}${format.slice(1)}`;
    const summary = call.summary.replace("{format}", format.toUpperCase());
    const answers = { ...call.answers, "200": file };
    return [`${path}.${format}`, { ...call, operationId, summary, answers }] as const;
  });
  return Object.fromEntries(calls);
}

/** An answer that is no JSON: what is in it, by its type. */
export function file(description: string, contents: Record<string, string>): Answer {
  const content = Object.entries(contents).map(([type, text]) => {
    return [type, { schema: { type: "string", description: text } }] as const;
  });
  return { description, content: Object.fromEntries(content) };
}

/** @throws Error for a schema without a name */
export function json(description: string, schema: z.ZodType): Answer {
  const id = answers.get(schema)?.id;
  if (id === undefined) throw new Error(`An answer without a name: ${description}`);
  return { description, content: { "application/json": { schema: { $ref: refTo(id) } } } };
}

export function refTo(id: string): string {
  return `#/components/schemas/${id}`;
}

export function refusal(description: string): Answer {
  return json(description, errorSchema);
}
