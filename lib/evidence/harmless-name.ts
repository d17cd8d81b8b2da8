/** Characters of a name at most: every file system takes as many, in UTF-8 too. */
const LONGEST = 80;
/** Characters that no one sees, or that turn the direction of text so that `exe.pdf` reads as `fdp.exe`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;

/**
 * Makes the name of a file harmless to show and to save: its last part only, without what is not seen, no dots in
 * front, not too long, and always with the ending of what it is.
 */
export function harmlessName(name: string, type: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replaceAll(UNSEEN, "")
    .replaceAll(/[:*?"<>|\s]+/gu, " ")
    .replaceAll(/^[.\s]+|[.\s]+$/gu, "");
  const endings = type === "jpg" ? ["jpg", "jpeg"] : [type];
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(clean)?.[1]?.toLowerCase() ?? "";
  const stem = endings.includes(ending) ? clean.slice(0, -ending.length - 1) : clean;
  const short = Array.from(stem).slice(0, LONGEST).join("").trim();
  return `${short === "" ? "evidence" : short}.${type}`;
}
