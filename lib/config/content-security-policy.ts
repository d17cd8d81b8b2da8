/**
 * Writes the policy of a page. Scripts run only where `scripts` (a source expression: a nonce or a hash) names
 * them, and those that they call for; styles may be inline because charts position their parts with style
 * attributes. React needs `eval` in development, never in production. `frames` are the origins whose pages may
 * hold this one in a frame.
 */
export function contentSecurityPolicy(scripts: string, frames: readonly string[] = []): string {
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts} 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frames.length === 0 ? "'none'" : frames.join(" ")}`,
  ].join("; ");
}
