/**
 * Beginning of the key of every copy that this browser keeps of what people typed; the version goes up when the
 * shape of a copy changes.
 */
const PREFIX = "figures.typed.v1/";

/** Makes the key of a copy from the member and the form. */
export function backupKey(memberId: string, form: string): string {
  return `${PREFIX}${memberId}/${form}`;
}

// Storage can be full, switched off or filled by another version: then there is no copy.

/** Reads a copy, of whatever shape; null where there is none. */
export function readBackup(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as unknown;
  } catch {
    return null;
  }
}

/** Keeps a copy; null removes it. */
export function writeBackup(key: string, backup: object | null): void {
  try {
    if (backup === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(backup));
  } catch {
    // Full or switched off: no copy.
  }
}

/** Whether this browser holds anything typed that was never saved. */
export function hasBackups(): boolean {
  return backupKeys().length > 0;
}

/** Removes every copy, for whoever leaves the browser to the next person. */
export function dropBackups(): void {
  for (const key of backupKeys()) writeBackup(key, null);
}

function backupKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}
