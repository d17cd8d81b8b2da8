import { copyFileSync, cpSync, existsSync } from "node:fs";
import Database from "better-sqlite3";

/** Copies a database that a server may have open, with the secret that seals its audit and its files of evidence. */
export async function copyDatabase(original, copy) {
  const source = new Database(original, { readonly: true });
  await source.backup(copy);
  source.close();
  copyFileSync(`${original}.audit-secret`, `${copy}.audit-secret`);
  const evidence = `${original}.evidence`;
  if (existsSync(evidence)) cpSync(evidence, `${copy}.evidence`, { recursive: true });
}
