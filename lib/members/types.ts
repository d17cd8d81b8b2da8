import type { Role } from "@/lib/access/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** A person with an account, as administrators see it; the importer is never among them. */
export interface MemberSummary {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Code of the unit whose cells are theirs; null for a member of none. */
  readonly unit: string | null;
  readonly mustChangePassword: boolean;
  readonly createdAt: Instant;
  /** Instant at which the account was disabled; null while it is in use. */
  readonly disabledAt: Instant | null;
  /** Instant of the last sign-in; null where the member has never signed in. */
  readonly lastSignInAt: Instant | null;
  readonly openSessions: number;
}

/** Password that an administrator hands over in person: shown once, kept nowhere. */
export interface OneTimePassword {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A browser that is signed in. */
export interface SessionSummary {
  readonly id: string;
  /** What the browser says of itself; null for what is not recognised. */
  readonly browser: string | null;
  readonly system: string | null;
  /** Address it signed in from; null where none was known. */
  readonly address: string | null;
  readonly begunAt: Instant;
  /** Instant of its last use, some minutes exact. */
  readonly usedAt: Instant;
  /** Whether it is the session that asks. */
  readonly isThis: boolean;
}

/** One's own second step; `begun`: a secret is made, and no code has confirmed it yet. */
export type OwnTotp =
  | { readonly state: "off"; readonly isRequired: boolean }
  | {
      readonly state: "begun";
      readonly isRequired: boolean;
      /** To be typed into the authenticator. */
      readonly secret: string;
      /** The same, as an authenticator reads it from a QR code. */
      readonly address: string;
    }
  | {
      readonly state: "on";
      readonly isRequired: boolean;
      readonly since: Instant;
      /** Recovery codes that have not been used. */
      readonly codesLeft: number;
    };
