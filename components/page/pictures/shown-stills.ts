import { processWide } from "@/lib/config/process-wide";

/** More than the pages that are being rendered at once can show; a picture has some 30,000 letters. */
const MOST = 300;

/** Oldest first. */
const shown = processWide("shown stills", () => new Map<string, readonly string[]>());

/**
 * Keeps the sizes of a picture for whoever asks by its key: on the server the HTML of the page that is being rendered,
 * in the browser a page that shows the picture again.
 */
export function keepShownStills(key: string, svgs: readonly string[]): void {
  shown.delete(key);
  shown.set(key, svgs);
  for (const oldest of shown.keys()) {
    if (shown.size <= MOST) break;
    shown.delete(oldest);
  }
}

/** Gives the sizes of a picture; null where it was not shown here, or many others since. */
export function findShownStills(key: string): readonly string[] | null {
  return shown.get(key) ?? null;
}
