import type { MessageKey } from "@/lib/i18n/message-key";

/** A sentence for the reader as a key of the message files with its values, never as finished text. */
export interface MessageRef {
  key: MessageKey;
  values?: Readonly<Record<string, MessageValue>>;
}

/** Value of a message: a text goes in as it is; a plain number is a count, and the message says how it is written. */
export type MessageValue = string | number | WrittenNumber;

/** A number with all its digits, such as "1500.5": each language groups them in its own way. */
export interface WrittenNumber {
  decimal: string;
}

export type FailureCode =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "unavailable"
  | "unexpected";

/** Messages of a form by field name; `_form` holds those that belong to no single field. */
export type FieldMessages = Readonly<Record<string, readonly MessageRef[]>>;

/**
 * An expected refusal, thrown by queries and mutations and turned into a result by `defineAction` or into an
 * HTTP answer by the API routes. Never carries a secret or a database message.
 */
export class DomainError extends Error {
  /** By its name: the server's bundles have a copy of this class each, and what is kept for all throws that of one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "DomainError";
  }

  override readonly name = "DomainError";
  readonly code: FailureCode;
  readonly reference: MessageRef;
  readonly fields: FieldMessages;

  constructor(code: FailureCode, reference: MessageRef, fields: FieldMessages = {}) {
    super(`${code}: ${reference.key}`);
    this.code = code;
    this.reference = reference;
    this.fields = fields;
  }
}

/**
 * Guards every query and mutation.
 * @throws DomainError `forbidden` unless `allowed`
 */
export function authorise(allowed: boolean): asserts allowed {
  if (!allowed) throw new DomainError("forbidden", { key: "errors.forbidden" });
}

/** Things that can be missing; `errors.notFound` names each in both languages. */
export type Findable = "plan" | "member" | "publicLink" | "revision" | "record" | "evidence";

/**
 * Gives the value that was found.
 * @throws DomainError `not-found` for null and undefined; for others' records too, so that ids give nothing away
 */
export function requireFound<Value>(value: Value | null | undefined, what: Findable): Value {
  if (value === null || value === undefined) {
    throw new DomainError("not-found", { key: "errors.notFound", values: { what } });
  }
  return value;
}
