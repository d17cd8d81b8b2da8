import { createHash } from "node:crypto";

import type { Picture } from "@/lib/chart-files/types";

/** The newest pictures, so that one that many ask for is drawn once. Kept in memory, the oldest goes first. */
export class PictureCache {
  readonly #most: number;
  readonly #pictures = new Map<string, Picture>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The picture kept under `key`, else what `draw` makes; a failure is not kept. */
  async get(key: string, draw: () => Promise<Picture>): Promise<Picture> {
    const known = this.#pictures.get(key);
    const picture = known ?? (await draw());
    this.#pictures.delete(key);
    this.#pictures.set(key, picture);
    const [oldest] = this.#pictures.keys();
    if (this.#pictures.size > this.#most && oldest !== undefined) this.#pictures.delete(oldest);
    return picture;
  }
}

/** What a picture is kept under: everything that is drawn. */
export function pictureKey(document: unknown, scale: number): string {
  return createHash("sha256")
    .update(JSON.stringify([document, scale]))
    .digest("hex");
}
