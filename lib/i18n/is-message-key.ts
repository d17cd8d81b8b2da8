import "server-only";

import type { MessageKey } from "./message-key";
import { zh } from "./messages/zh";

const KEYS: ReadonlySet<string> = new Set(keysOf(zh));

/** Whether a text from outside the program, or one that was stored, is the key of a sentence. */
export function isMessageKey(text: string): text is MessageKey {
  return KEYS.has(text);
}

function keysOf(part: object, above = ""): readonly string[] {
  return Object.entries(part).flatMap(([name, value]: readonly [string, unknown]) =>
    typeof value === "object" && value !== null
      ? keysOf(value, `${above}${name}.`)
      : [`${above}${name}`],
  );
}
