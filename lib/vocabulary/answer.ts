import { z } from "zod";

/** Every schema that openapi.json publishes under a name; wherever it is used, only its name stands. */
export const answers = z.registry<{ id: string }>();

/**
 * An object that the API answers or a file holds: source of its type, of its part of openapi.json and of the tests
 * that read real answers. It has these fields and no others, each always there; null is a value. Every description
 * is published.
 */
export function answer<Shape extends z.ZodRawShape>(id: string, meaning: string, shape: Shape) {
  return z.strictObject(shape).describe(meaning).register(answers, { id });
}

export const text = (meaning: string) => z.string().describe(meaning);
export const textOrNull = (meaning: string) => z.string().nullable().describe(meaning);
export const flag = (meaning: string) => z.boolean().describe(meaning);
export const integer = (meaning: string) => z.int().describe(meaning);
export const integerOrNull = (meaning: string) => z.int().nullable().describe(meaning);
/** Never NaN, never infinite. */
export const number = (meaning: string) => z.number().describe(meaning);
export const numberOrNull = (meaning: string) => z.number().nullable().describe(meaning);
export const instant = (meaning: string) => z.iso.datetime().describe(`${meaning} UTC, ISO 8601.`);
export const oneOf = <const Values extends readonly string[]>(values: Values, meaning: string) =>
  z.enum(values).describe(meaning);
export const oneOfOrNull = <const Values extends readonly string[]>(
  values: Values,
  meaning: string,
) => z.enum(values).nullable().describe(meaning);
export const orNull = <Schema extends z.ZodType>(schema: Schema, meaning: string) =>
  schema.nullable().describe(meaning);
export const listOf = <Item extends z.ZodType>(item: Item, meaning: string) =>
  z.array(item).readonly().describe(meaning);
