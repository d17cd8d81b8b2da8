import "server-only";

import { LRUCache } from "lru-cache";

import { releasedKey, type PublicScope } from "@/lib/access/public-scope";
import { processWide } from "@/lib/config/process-wide";

const KEPT_BYTES = 48 * 1024 ** 2;

/** What a release shows never changes, so neither do its files; whoever asks while one is made waits for it. */
const answers = processWide("answers by release", () => {
  return new LRUCache<string, Uint8Array<ArrayBuffer>, () => Promise<Uint8Array<ArrayBuffer>>>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ byteLength }) => byteLength || 1,
    fetchMethod: (_key, _stale, { context: make }) => make(),
    ignoreFetchAbort: true,
  });
});

/**
 * Gives what a link's release is told by, from memory or by `make`: `name` tells apart what is made of one
 * release. A failure is not kept.
 */
export function keptAnswer(
  scope: PublicScope,
  name: readonly string[],
  make: () => Promise<string | Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const context = async () => {
    const made = await make();
    return Uint8Array.from(typeof made === "string" ? new TextEncoder().encode(made) : made);
  };
  return answers.forceFetch(releasedKey(scope, ...name), { context });
}
