import { randomUUID } from "node:crypto";

/** Makes a fresh primary key. */
export function newId(): string {
  return randomUUID();
}
