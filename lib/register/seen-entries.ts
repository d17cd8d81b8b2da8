import type { SeenEntry } from "./types";

/** Begins the name of every box, so that all of them can be found. */
export const SEEN = "chosen.";

/** Names the box of a version: one name each, so that a form that was refused still knows which were ticked. */
export function seenName({ version }: Pick<SeenEntry, "version">): string {
  return `${SEEN}${version}`;
}

/** Reads the boxes that were ticked; what no form has is left out. */
export function readSeenEntries(form: FormData): readonly SeenEntry[] {
  return [...form].flatMap(([name, value]) => {
    const version = /^chosen\.([\w-]{1,64})$/.exec(name)?.[1];
    const isNumber = typeof value === "string" && /^\d{1,9}$/.test(value);
    return version === undefined || !isNumber ? [] : [{ version, lockVersion: Number(value) }];
  });
}
