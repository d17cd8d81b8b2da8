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
  | { readonly state: "off" }
  | {
      readonly state: "begun";
      /** To be typed into the authenticator. */
      readonly secret: string;
      /** The same, as an authenticator reads it from a QR code. */
      readonly address: string;
    }
  | {
      readonly state: "on";
      readonly since: Instant;
      /** Recovery codes that have not been used. */
      readonly codesLeft: number;
    };

/** An identity at a provider of the office that is linked to a member. */
export interface LinkedIdentity {
  readonly id: string;
  readonly since: Instant;
  /** Whether it is at the provider that the site has now: only then it signs anybody in. */
  readonly isPresent: boolean;
}

/** How a member signs in beside the password, as administrators see it. */
export interface MemberSignOn {
  readonly hasTotp: boolean;
  readonly employeeNumber: string | null;
  readonly identities: readonly LinkedIdentity[];
}
