/**
 * `busy`: too many drawings wait already; `too-slow`: the time limit ended it; `no-font`: this machine has no
 * font for the text, so that a picture would show boxes; `failed`: anything else.
 */
export type DrawingFailure = "busy" | "too-slow" | "no-font" | "failed";

/** Why a drawing did not come. What it was of is not told: it may be read by anybody. */
export class DrawingError extends Error {
  /** By its name: the server's bundles have a copy of this class each, and what is kept for all throws that of one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "DrawingError";
  }

  override readonly name = "DrawingError";
  readonly code: DrawingFailure;

  constructor(code: DrawingFailure, options?: ErrorOptions) {
    super(`A chart was not drawn: ${code}`, options);
    this.code = code;
  }
}
