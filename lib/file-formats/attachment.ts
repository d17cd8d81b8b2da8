/**
 * Writes a `Content-Disposition` (RFC 6266): `plain` for old programs (only ASCII letters, digits and `._-` are
 * kept), `name` in UTF-8 for all others; what no file system takes becomes `_`.
 */
export function attachment(plain: string, name: string): string {
  const ascii = plain.replaceAll(/[^A-Za-z0-9._-]/g, "_");
  const safe = name.replaceAll(/[\p{Cc}\p{Cs}\\/:*?"<>|\s]+/gu, "_");
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
