// Plain JavaScript on Node alone, like lib/commands/steps.mjs, which generates the client with it.

const SQLITE = 'provider = "sqlite"';
const OUTPUT = 'output   = "../lib/db/generated"';

/**
 * Gives the schema for PostgreSQL: prisma/schema.prisma, word for word, for the other provider. There is no second
 * schema that could say something else.
 *
 * @param {string} schema
 */
export function postgresSchema(schema) {
  for (const line of [SQLITE, OUTPUT]) {
    if (schema.split(line).length !== 2) throw new Error(`prisma/schema.prisma lacks ${line}.`);
  }
  return schema
    .replace(SQLITE, 'provider = "postgresql"')
    .replace(OUTPUT, 'output   = "./postgres"');
}
