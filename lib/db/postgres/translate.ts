/** An index, a trigger or a check as SQLite keeps it, under its name. */
export interface SqliteRule {
  kind: "check" | "index" | "trigger";
  table: string;
  name: string;
  /** The statement that makes it; of a check the condition alone. */
  sql: string;
}

/** What makes a rule in PostgreSQL, and what takes it away again. */
export interface PostgresRule {
  name: string;
  make: string;
  drop: string;
}

/**
 * What SQLite says in a way of its own, and how PostgreSQL says it. `json_valid`, `json_type` and `json_array_length` of
 * a text are functions of the first migration there, so that these conditions stand as they are.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  // Types hold these by themselves; a number may be none only here.
  [
    /typeof\(("\w+")\) IN \('integer', 'real', 'null'\)/g,
    "$1 NOT IN ('NaN', 'Infinity', '-Infinity')",
  ],
  [/("\w+") IN \(0, 1\)/g, "$1 IS NOT NULL"],
  [/("listed") = 1/g, "$1"],
  [/\bNOT GLOB '\*\[\^0-9a-f\]\*'/g, "!~ '[^0-9a-f]'"],
  [
    /("\w+") GLOB '(?:\[0-9\]){4}-(?:\[0-9\]){2}-(?:\[0-9\]){2}' AND date\(\1\) IS \1/g,
    "is_day($1)",
  ],
  [
    /strftime\('%Y-%m-%dT%H:%M:%f', ("\w+"), '\+60\.001 seconds'\) >= strftime\('%Y-%m-%dT%H:%M:%f', (NEW\."\w+")\)/g,
    "$1 + interval '60.001 seconds' >= $2",
  ],
  [/ IS NOT (?!NULL\b)/g, " IS DISTINCT FROM "],
  [/ IS (?!NULL\b|NOT\b|DISTINCT\b)/g, " IS NOT DISTINCT FROM "],
];

/** What no translation knows: better refused here than half kept there. */
const UNKNOWN =
  /\b(GLOB|typeof|strftime|julianday|date|datetime|ifnull|json_each|json_extract|hex)\s*\(|\bGLOB\b|->>?/i;

/**
 * Says a rule of SQLite to PostgreSQL, under the same name and in the same words.
 * @throws Error for a rule that says more than is known here
 */
export function translateRule(rule: SqliteRule): PostgresRule {
  switch (rule.kind) {
    case "check":
      return translateCheck(rule);
    case "index":
      return {
        name: rule.name,
        make: `${inPostgres(rule.sql)};`,
        drop: `DROP INDEX "${rule.name}";`,
      };
    case "trigger":
      return translateTrigger(rule);
  }
}

function translateCheck({ table, name, sql }: SqliteRule): PostgresRule {
  const change = `ALTER TABLE "${table}"`;
  return {
    name,
    make: `${change} ADD CONSTRAINT "${name}" CHECK (${inPostgres(sql)});`,
    drop: `${change} DROP CONSTRAINT "${name}";`,
  };
}

const TRIGGER =
  /^CREATE TRIGGER "(?<name>\w+)" (?<when>BEFORE (?:INSERT|UPDATE|DELETE)(?: OF [\w", ]+)?) ON "(?<table>\w+)"(?:\s+WHEN (?<condition>[\s\S]+?))?\s+BEGIN\s+SELECT RAISE\(ABORT, '(?<message>[^']+)'\);\s+END$/;

/**
 * Without a question about other rows the one function `refuse` is enough; a trigger of PostgreSQL cannot ask one in
 * its WHEN, so that such a condition stands in a function of its own.
 */
function translateTrigger({ name, sql }: SqliteRule): PostgresRule {
  const parts = TRIGGER.exec(sql)?.groups;
  if (parts === undefined) throw new Error(`The trigger ${name} does more than to refuse.`);
  const { when = "", table = "", condition, message = "" } = parts;
  const begin = `CREATE TRIGGER "${name}" ${when} ON "${table}"\n    FOR EACH ROW`;
  const drop = `DROP TRIGGER "${name}" ON "${table}";`;
  if (condition === undefined || !/\bSELECT\b/.test(condition)) {
    const only = condition === undefined ? "" : `\n    WHEN (${inPostgres(condition)})`;
    const make = `${begin}${only}\n    EXECUTE FUNCTION refuse('${message}');`;
    return withTruncation({ name, make, drop }, table, message);
  }
  const row = when.startsWith("BEFORE DELETE") ? "OLD" : "NEW";
  const make = `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ${inPostgres(condition)} THEN
        RAISE EXCEPTION '${message}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN ${row};
END $$;
${begin}\n    EXECUTE FUNCTION "${name}"();`;
  const rule = { name, make, drop: `${drop}\nDROP FUNCTION "${name}"();` };
  return withTruncation(rule, table, message);
}

/** What may not be deleted may not be emptied either, which only PostgreSQL can do to a table. */
function withTruncation(rule: PostgresRule, table: string, message: string): PostgresRule {
  if (!rule.name.endsWith("_delete_refused")) return rule;
  const name = rule.name.replace("_delete_", "_truncate_");
  const make = `CREATE TRIGGER "${name}" BEFORE TRUNCATE ON "${table}"\n    EXECUTE FUNCTION refuse('${message}');`;
  return {
    name: rule.name,
    make: `${rule.make}\n${make}`,
    drop: `${rule.drop}\nDROP TRIGGER "${name}" ON "${table}";`,
  };
}

function inPostgres(sql: string): string {
  const said = WORDS.reduce((text, [pattern, words]) => text.replace(pattern, words), sql);
  const unknown = UNKNOWN.exec(said);
  if (unknown !== null)
    throw new Error(`Nothing is known for PostgreSQL in place of ${unknown[0]}: ${sql}`);
  return said;
}

/**
 * Reads the rules that the schema language of Prisma has no words for from the statements that SQLite keeps: checks,
 * triggers and indexes over a part of a table.
 */
export function readSqliteRules(
  kept: readonly { type: string; name: string; tbl_name: string; sql: string }[],
): readonly SqliteRule[] {
  return kept.flatMap(({ type, name, tbl_name: table, sql }): readonly SqliteRule[] => {
    if (type === "trigger") return [{ kind: "trigger", table, name, sql }];
    if (type === "index") {
      return / WHERE /.test(sql) ? [{ kind: "index", table, name, sql }] : [];
    }
    return checksOf(table, sql);
  });
}

function checksOf(table: string, sql: string): readonly SqliteRule[] {
  const unnamed: string[] = [];
  return [...sql.matchAll(/(?:CONSTRAINT "(?<name>\w+)"\s+)?CHECK \(/g)].map((match) => {
    const condition = upToItsEnd(sql, match.index + match[0].length);
    if (match.groups?.["name"] === undefined) unnamed.push(condition);
    const name = match.groups?.["name"] ?? `${table}_check_${String(unnamed.length)}`;
    return { kind: "check", table, name, sql: condition };
  });
}

/** The text from `from` to the parenthesis that closes what was opened before it; texts in quotes have none here. */
function upToItsEnd(sql: string, from: number): string {
  let open = 1;
  let end = from;
  while (open > 0) {
    open += sql[end] === "(" ? 1 : sql[end] === ")" ? -1 : 0;
    end += 1;
    if (end > sql.length) throw new Error(`A parenthesis is not closed: ${sql.slice(from)}`);
  }
  return sql.slice(from, end - 1);
}
