import type { SeenEntry } from "./types";

/** Writes a version as the value of its box in a form. */
export function seenValue({ version, lockVersion }: SeenEntry): string {
  return `${version}:${lockVersion}`;
}

/** Reads the boxes that were ticked; a value that no form has is left out. */
export function readSeenEntries(form: FormData): readonly SeenEntry[] {
  return form.getAll("chosen").flatMap((value) => {
    const match = typeof value === "string" ? /^([\w-]{1,64}):(\d{1,9})$/.exec(value) : null;
    const [, version, lockVersion] = match ?? [];
    return version === undefined ? [] : [{ version, lockVersion: Number(lockVersion) }];
  });
}
