import type { Locale } from "@/lib/i18n/routing";
import type { SentKind } from "@/lib/outbox/kinds";
import type { Instant } from "@/lib/vocabulary/instant";

/** What is said in one language. */
export interface Words {
  readonly subject: string;
  readonly sentences: readonly string[];
  /** Where it is dealt with: an address of this site, for which one signs in. */
  readonly link: { readonly label: string; readonly url: string };
  /** Why one gets it, and where that is changed. */
  readonly footer: string;
}

/** A message as its channel takes it. */
export interface Outgoing {
  /** The same at every try, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly kind: SentKind;
  readonly at: Instant;
  readonly planCode: string | null;
  readonly words: Readonly<Record<Locale, Words>>;
  /** Whom it is for, and in which language; null for a channel that all share. */
  readonly reader: {
    readonly name: string;
    readonly email: string;
    readonly locale: Locale;
  } | null;
}

/** Says why a message did not go out, by a code that holds no address and no secret. */
export class NotSent extends Error {
  override readonly name = "NotSent";

  constructor(
    readonly reason: string,
    /** `message`: this one will never go out; `channel`: nothing goes out there now; `once`: it may go next time. */
    readonly concerns: "message" | "channel" | "once",
  ) {
    super(reason);
  }
}
