import { ref, type JsonSchema } from "./json-schema";

export const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

export interface Answer {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answer>>;
}

export function get(
  operationId: string,
  summary: string,
  security: Operation["security"],
  parameters: readonly Parameter[],
  responses: Operation["responses"],
): { readonly get: Operation } {
  return { get: { operationId, summary, security, parameters, responses } };
}

export function json(description: string, schema: string): Answer {
  return { description, content: { "application/json": { schema: ref(schema) } } };
}

export function refusal(description: string): Answer {
  return json(description, "Error");
}
