/** Why a database cannot be used, apart from what a migration may say. */
export type UnusableReason =
  | "busy"
  | "full"
  | "read-only"
  | "not-permitted"
  | "damaged"
  | "cut-off"
  | "not-a-database"
  | "a-folder"
  | "no-folder"
  | "unreachable";

const BY_SQLITE: Readonly<Record<string, UnusableReason>> = {
  SQLITE_BUSY: "busy",
  SQLITE_LOCKED: "busy",
  SQLITE_PROTOCOL: "busy",
  SQLITE_FULL: "full",
  SQLITE_READONLY: "read-only",
  SQLITE_PERM: "not-permitted",
  SQLITE_AUTH: "not-permitted",
  SQLITE_CANTOPEN: "unreachable",
  SQLITE_IOERR: "unreachable",
  SQLITE_CORRUPT: "damaged",
  SQLITE_NOTADB: "not-a-database",
};

/** Codes of PostgreSQL, by their class where all of it means the same. */
const BY_POSTGRES: readonly (readonly [RegExp, UnusableReason])[] = [
  [/^(53300|55P03|57014|40001|40P01|25P03)$/, "busy"],
  [/^53/, "full"],
  [/^25006$/, "read-only"],
  [/^(28|42501)/, "not-permitted"],
  [/^(XX001|XX002)$/, "damaged"],
  [/^(08|57P|58|3D000)/, "unreachable"],
];

/** What the adapter for PostgreSQL calls a server that it does not reach, where there is no code. */
const UNREACHED = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TlsConnectionError",
]);

const BY_SYSTEM: Readonly<Record<string, UnusableReason>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EROFS: "read-only",
  EACCES: "not-permitted",
  EPERM: "not-permitted",
  ENOTDIR: "no-folder",
  EISDIR: "a-folder",
  EIO: "unreachable",
  ECONNREFUSED: "unreachable",
  ECONNRESET: "unreachable",
  ENOTFOUND: "unreachable",
  ETIMEDOUT: "unreachable",
};

/** A database that cannot be used now. The message is for logs and commands and has no engine's words. */
export class UnusableDatabase extends Error {
  override readonly name = "UnusableDatabase";
  readonly reason: UnusableReason;
  /** Next gives it to the page that stands in for the failed one, and nothing else of an error. */
  readonly digest: string;

  constructor(reason: UnusableReason, options: ErrorOptions & { message?: string } = {}) {
    super(options.message ?? `The database cannot be used: ${reason}.`, options);
    this.reason = reason;
    this.digest = `database-${reason}`;
  }
}

/**
 * Finds the reason in an error of ours, of the file system, of better-sqlite3, of PostgreSQL, or of the client, which wraps the
 * adapter's; null for an error about anything else, such as a constraint.
 */
export function unusableReason(error: unknown): UnusableReason | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof UnusableDatabase) return error.reason;
  const code = "code" in error ? String(error.code) : "";
  // The client waited for its turn longer than it may (`maxWait`): somebody before it did not come to an end.
  if (code === "P2028" && error.message.includes("Unable to start a transaction")) return "busy";
  return (
    reasonOfCode(adapterCode(error) ?? code) ??
    (isUnreached(error) ? "unreachable" : null) ??
    (error.cause === undefined ? null : unusableReason(error.cause))
  );
}

/** Where no code says it: the adapter for PostgreSQL names the kind, its driver writes a sentence. */
function isUnreached(error: Error): boolean {
  const kind = String(at(at(adapterError(error), "cause"), "kind"));
  return UNREACHED.has(kind) || /^(Connection terminated|timeout exceeded)/.test(error.message);
}

/** Gives the error that says why the database cannot be used; any other error as it is. */
export function asUnusable(error: unknown): unknown {
  const reason = error instanceof UnusableDatabase ? null : unusableReason(error);
  return reason === null ? error : new UnusableDatabase(reason, { cause: error });
}

function reasonOfCode(code: string): UnusableReason | null {
  // SQLITE_IOERR_WRITE is a kind of SQLITE_IOERR.
  const primary = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? "";
  const postgres = /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code) && !/^P\d{4}$/.test(code);
  const known = postgres ? BY_POSTGRES.find(([pattern]) => pattern.test(code))?.[1] : undefined;
  return BY_SQLITE[primary] ?? BY_SYSTEM[code] ?? known ?? null;
}

/** Whether PostgreSQL gave a transaction up because another one stood in its way: the next try may do. */
export function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof Error && /^(40001|40P01)$/.test(adapterCode(error) ?? "");
}

/** The database's code in `meta.driverAdapterError.cause` of the client's errors, or in `cause` of the adapter's own. */
function adapterCode(error: Error): string | undefined {
  const code = at(at(adapterError(error), "cause"), "originalCode");
  return typeof code === "string" ? code : undefined;
}

function adapterError(error: Error): unknown {
  return at(at(error, "meta"), "driverAdapterError") ?? error;
}

function at(thing: unknown, name: string): unknown {
  return typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;
}
