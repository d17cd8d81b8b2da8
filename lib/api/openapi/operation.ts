import { ref, type JsonSchema } from "./json-schema";

export const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  description: string;
  schema: JsonSchema;
}

export interface Answer {
  description: string;
  content: Readonly<Record<string, { schema: JsonSchema }>>;
}

export interface Operation {
  operationId: string;
  summary: string;
  security: readonly Readonly<Record<string, readonly string[]>>[];
  parameters: readonly Parameter[];
  responses: Readonly<Record<string, Answer>>;
}

export function get(
  operationId: string,
  summary: string,
  security: Operation["security"],
  parameters: readonly Parameter[],
  responses: Operation["responses"],
): { get: Operation } {
  return { get: { operationId, summary, security, parameters, responses } };
}

export function json(description: string, schema: string): Answer {
  return { description, content: { "application/json": { schema: ref(schema) } } };
}

export function refusal(description: string): Answer {
  return json(description, "Error");
}
