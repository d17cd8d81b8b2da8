/** The four roles of people. `system`, which is none of them, writes imports and can never sign in. */
export const ROLES = ["admin", "analyst", "reviewer", "official"] as const;
export type Role = (typeof ROLES)[number];

declare const signedIn: unique symbol;

/**
 * A member who has been checked for this very request. Made only by `lib/auth/session`; every workspace query
 * and mutation takes an actor first, so that a public page has nothing to call them with.
 */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly mustChangePassword: boolean;
  /** Whether the site asks members of this role for a second step that this one has not set up. */
  readonly mustSetUpTotp: boolean;
  readonly sessionId: string;
  /** True where the member reads and writes nothing, whatever the role: on a plan that is retired. */
  readonly readsOnly?: true;
  readonly [signedIn]: true;
}
