/** Bytes of a name in UTF-8 at most, without its ending: file systems take 255 with it. */
const LONGEST = 240;
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
  const short = firstBytes(stem, LONGEST).trim();
  return `${short === "" ? "evidence" : short}.${type}`;
}

/** Cuts a text after so many bytes, never within a sign. */
function firstBytes(text: string, most: number): string {
  let kept = "";
  let bytes = 0;
  for (const sign of text) {
    bytes += Buffer.byteLength(sign, "utf8");
    if (bytes > most) break;
    kept += sign;
  }
  return kept;
}
