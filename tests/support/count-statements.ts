import Database from "better-sqlite3";

type Runs = Record<"run" | "all", (...values: unknown[]) => unknown>;

/**
 * Gives the statements that better-sqlite3 runs for a task, in order: those of the reading and of the writing
 * connection, BEGIN and COMMIT included. What triggers run inside a statement is not one of its own.
 */
export async function statementsOf(task: () => Promise<unknown>): Promise<readonly string[]> {
  const ran: string[] = [];
  const restore = watch(ran);
  try {
    await task();
  } finally {
    restore();
  }
  return ran;
}

function watch(ran: string[]): () => void {
  const memory = new Database(":memory:");
  const statements = Object.getPrototypeOf(memory.prepare("SELECT 1")) as Runs;
  memory.close();
  const { run, all } = statements;
  const { exec } = Database.prototype;
  const watched = (original: Runs["run"]) =>
    function (this: Database.Statement, ...values: unknown[]) {
      ran.push(this.source.trim());
      return original.apply(this, values);
    };
  statements.run = watched(run);
  statements.all = watched(all);
  Database.prototype.exec = function (this: Database.Database, script: string) {
    ran.push(script);
    return exec.call(this, script);
  };
  return () => {
    Object.assign(statements, { run, all });
    Database.prototype.exec = exec;
  };
}
