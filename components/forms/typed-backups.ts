/** Every copy that this browser keeps of what people typed begins so; the version goes up when its shape changes. */
const PREFIX = "figures.typed.v1/";

/** The place of a copy: whose it is, and of which form. */
export function backupKey(memberId: string, form: string): string {
  return `${PREFIX}${memberId}/${form}`;
}

// Storage can be full, switched off or filled by another version: then there is simply no copy.

/** What is kept there, of whatever shape; null for nothing. */
export function readBackup(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as unknown;
  } catch {
    return null;
  }
}

/** Keeps a copy; null drops it. */
export function writeBackup(key: string, backup: object | null): void {
  try {
    if (backup === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(backup));
  } catch {
    // See above.
  }
}

/** Whether anything typed here was never saved. */
export function hasBackups(): boolean {
  return backupKeys().length > 0;
}

/** For whoever leaves the browser to the next person. */
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
