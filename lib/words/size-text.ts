const MEGABYTE = 1024 * 1024;

/** Writes the size of a file as people say it: 1 KB at least, megabytes with one digit. */
export function sizeText(bytes: number): string {
  return bytes < MEGABYTE
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
