import type { z } from "zod";

import { answers } from "@/lib/vocabulary/answer";

import { errorSchema } from "./service-schemas";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description: string;
  readonly schema: { readonly type: "string" | "integer"; readonly description: string };
}

interface Answer {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

type Answers = Readonly<Record<string, Answer>>;
type Security = readonly Readonly<Record<string, readonly string[]>>[];

/** Who asks, and from where: what all paths of one kind of reader begin with, need and may be refused with. */
interface Door {
  readonly base: string;
  readonly security: Security;
  readonly parameters: readonly Parameter[];
  readonly refusals: Answers;
}

/** One call, without what its door says of all calls. */
interface Call {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly answers: Answers;
}

type Calls = Readonly<Record<string, Call>>;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: Security;
  readonly parameters: readonly Parameter[];
  readonly responses: Answers;
}

/** The calls of a door, by their whole path. An answer of a call stands before its door's of the same status. */
export function pathsAt(
  { base, security, ...door }: Door,
  calls: Calls,
): Readonly<Record<string, { readonly get: Operation }>> {
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
export function inFormats(path: string, files: Answers, call: Call): Calls {
  const calls = Object.entries(files).map(([format, file]) => {
    const operationId = `${call.operationId}${format.charAt(0).toUpperCase()}${format.slice(1)}`;
    const summary = call.summary.replace("{format}", format.toUpperCase());
    const answers = { ...call.answers, "200": file };
    return [`${path}.${format}`, { ...call, operationId, summary, answers }] as const;
  });
  return Object.fromEntries(calls);
}

/** An answer that is no JSON: what is in it, by its type. */
export function file(description: string, contents: Readonly<Record<string, string>>): Answer {
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
