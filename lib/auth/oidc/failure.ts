/** Why the office's own sign-on let nobody in; each has a sentence in both languages (`signOn.failed`). */
export const SIGN_ON_FAILURES = [
  "down",
  "denied",
  "over",
  "answer",
  "no-account",
  "unverified",
  "another-identity",
  "busy",
] as const;
export type SignOnReason = (typeof SIGN_ON_FAILURES)[number];

export class SignOnFailure extends Error {
  override readonly name = "SignOnFailure";
  readonly reason: SignOnReason;

  constructor(reason: SignOnReason, options?: ErrorOptions) {
    super(`The office's sign-on let nobody in: ${reason}`, options);
    this.reason = reason;
  }
}

export function isSignOnReason(text: unknown): text is SignOnReason {
  return SIGN_ON_FAILURES.some((known) => known === text);
}
