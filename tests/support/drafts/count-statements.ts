import Database from "better-sqlite3";

type Method = (...values: unknown[]) => unknown;

/**
 * Gives the statements that better-sqlite3 runs for a task, in order: those of the reading and of the writing
 * connection, BEGIN and COMMIT included. What triggers run inside a statement is not one of its own.
 */
export async function statementsOf(task: () => Promise<unknown>): Promise<readonly string[]> {
  const ran: string[] = [];
  const memory = new Database(":memory:");
  const statement: object = Object.getPrototypeOf(memory.prepare("SELECT 1"));
  memory.close();
  const restores = [
    watch(statement, "run", (self) => ran.push((self as Database.Statement).source.trim())),
    watch(statement, "all", (self) => ran.push((self as Database.Statement).source.trim())),
    watch(Database.prototype, "exec", (_, script) => ran.push(String(script))),
  ];
  try {
    await task();
  } finally {
    for (const restore of restores) restore();
  }
  return ran;
}

/** Tells of each call of a method before it runs. Gives what takes the watch off again. */
function watch(owner: object, name: string, tell: (self: unknown, script: unknown) => void) {
  const original = Reflect.get(owner, name) as Method;
  Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
    tell(this, values[0]);
    return original.apply(this, values);
  });
  return () => Reflect.set(owner, name, original);
}
