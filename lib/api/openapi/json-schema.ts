/** The part of JSON Schema 2020-12 that the description of the API uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | readonly string[];
  description?: string;
  enum?: readonly (string | number | null)[];
  const?: string | number;
  format?: string;
  minimum?: number;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  additionalProperties?: JsonSchema;
}

type SchemasOf<Fields> = { readonly [Name in keyof Fields]-?: JsonSchema };

/**
 * An object with all the fields of `Fields`, each always present. The compiler refuses a field that is
 * forgotten or that the type does not have, so that the description cannot fall behind the answers.
 */
export function objectOf<Fields>(
  description: string,
  properties: SchemasOf<Fields>,
): JsonSchema & { properties: SchemasOf<Fields> } {
  return { type: "object", description, properties, required: Object.keys(properties) };
}

export function listOf(description: string, items: JsonSchema): JsonSchema {
  return { type: "array", description, items };
}

export function ref(name: string, description?: string): JsonSchema {
  const schema = { $ref: `#/components/schemas/${name}` };
  return description === undefined ? schema : { ...schema, description };
}

/** `schema`, or null, which means what `description` says. */
export function orNull(description: string, schema: JsonSchema): JsonSchema {
  return { description, anyOf: [schema, { type: "null" }] };
}

export function text(description: string): JsonSchema {
  return { type: "string", description };
}

export function number(description: string): JsonSchema {
  return { type: "number", description };
}

export function integer(description: string): JsonSchema {
  return { type: "integer", description };
}

export function flag(description: string): JsonSchema {
  return { type: "boolean", description };
}

export function nullableNumber(description: string): JsonSchema {
  return { type: ["number", "null"], description };
}

export function nullableText(description: string): JsonSchema {
  return { type: ["string", "null"], description };
}

export function instant(description: string): JsonSchema {
  return { type: "string", format: "date-time", description: `${description} UTC, ISO 8601.` };
}

export function oneOf(values: readonly string[], description: string): JsonSchema {
  return { type: "string", enum: values, description };
}

export function oneOfOrNull(values: readonly string[], description: string): JsonSchema {
  return { type: ["string", "null"], enum: [...values, null], description };
}
