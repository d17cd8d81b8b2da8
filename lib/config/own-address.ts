import "server-only";

/**
 * Gives the address at which this very process answers, whatever proxy stands before it; null under the
 * development server.
 */
export function ownAddress(): string | null {
  const { NODE_ENV, PORT } = process.env;
  return NODE_ENV === "production" && PORT !== undefined ? `http://localhost:${PORT}` : null;
}
