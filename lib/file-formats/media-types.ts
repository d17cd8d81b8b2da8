export const MEDIA_TYPES = {
  csv: "text/csv",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  png: "image/png",
  svg: "image/svg+xml",
  /** A file that nothing opens by itself. */
  bytes: "application/octet-stream",
  atom: "application/atom+xml",
  /** One JSON object a line. */
  ndjson: "application/x-ndjson",
} as const;

/** What `Content-Type` says of a file: texts are UTF-8, and the first line of a CSV names the columns. */
export function contentType(format: keyof typeof MEDIA_TYPES): string {
  const type = MEDIA_TYPES[format];
  if (format === "csv") return `${type}; charset=utf-8; header=present`;
  return ["json", "svg", "ndjson"].includes(format) ? `${type}; charset=utf-8` : type;
}
