import type { JsonSchema } from "@/lib/api/openapi/json-schema";

export type Schemas = Readonly<Record<string, JsonSchema>>;

/**
 * What in `value` is not as `schema` says, one line each with its place; fields that the schema does not
 * name count as well. Empty: all is described.
 */
export function mismatches(
  value: unknown,
  schema: JsonSchema,
  schemas: Schemas,
  place = "$",
): string[] {
  if (schema.$ref !== undefined) {
    const named = schemas[schema.$ref.replace("#/components/schemas/", "")];
    return named === undefined
      ? [`${place}: no schema ${schema.$ref}`]
      : mismatches(value, named, schemas, place);
  }
  if (schema.anyOf !== undefined) {
    const tries = schema.anyOf.map((option) => mismatches(value, option, schemas, place));
    return tries.some((found) => found.length === 0) ? [] : tries.flat();
  }
  const types = typeof schema.type === "string" ? [schema.type] : schema.type;
  const type = typeOf(value);
  const fits = types?.some((name) => name === type || (name === "number" && type === "integer"));
  if (fits !== true) return [`${place}: ${type} is not ${String(types)}`];
  if (schema.enum !== undefined && !schema.enum.some((known) => known === value)) {
    return [`${place}: ${String(value)} is not in the list`];
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items === undefined) return [`${place}: items are not described`];
    return value.flatMap((item, index) => mismatches(item, items, schemas, `${place}[${index}]`));
  }
  return type === "object" ? fieldMismatches(value as object, schema, schemas, place) : [];
}

function fieldMismatches(
  value: object,
  schema: JsonSchema,
  schemas: Schemas,
  place: string,
): string[] {
  const missing = (schema.required ?? []).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${place}.${name}: missing`),
    ...Object.entries(value).flatMap(([name, field]) => {
      const described = schema.properties?.[name] ?? schema.additionalProperties;
      return described === undefined
        ? [`${place}.${name}: not described`]
        : mismatches(field, described, schemas, `${place}.${name}`);
    }),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
