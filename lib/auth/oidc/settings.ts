import { env } from "@/lib/config/env";
import type { LocalText } from "@/lib/plans/types";

/** The provider of the office's own sign-on, as far as this site has to know it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where its description is read, where the addresses are not given one by one. */
  readonly discoveryUrl: string;
  readonly addresses: {
    readonly authorization: string;
    readonly token: string;
    readonly jwks: string;
    readonly userInfo: string | null;
  } | null;
  readonly clientAuth: "basic" | "post";
  readonly scopes: string;
  /** Claim that holds the employee number; null where members are found by e-mail only. */
  readonly employeeClaim: string | null;
  /** What members call it: stands on the button. */
  readonly name: LocalText;
  /** Whether the provider asks for a second step by itself, so that it is not asked for again here. */
  readonly seesToSecondStep: boolean;
  /** Whether members who are linked may sign in by password as well. */
  readonly keepsPasswords: boolean;
}

/** Reads how the office's own sign-on is reached; null where there is none. */
export function oidcSettings(): OidcSettings | null {
  const settings = env();
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = settings;
  if (issuer === undefined || clientId === undefined || secret === undefined) return null;
  const { OIDC_AUTHORIZATION_URL, OIDC_TOKEN_URL, OIDC_JWKS_URL } = settings;
  const isGiven =
    OIDC_AUTHORIZATION_URL !== undefined &&
    OIDC_TOKEN_URL !== undefined &&
    OIDC_JWKS_URL !== undefined;
  return {
    issuer,
    clientId,
    clientSecret: secret,
    discoveryUrl:
      settings.OIDC_DISCOVERY_URL ??
      `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    addresses: isGiven
      ? {
          authorization: OIDC_AUTHORIZATION_URL,
          token: OIDC_TOKEN_URL,
          jwks: OIDC_JWKS_URL,
          userInfo: settings.OIDC_USERINFO_URL ?? null,
        }
      : null,
    clientAuth: settings.OIDC_CLIENT_AUTH,
    scopes: settings.OIDC_SCOPES,
    employeeClaim: settings.OIDC_EMPLOYEE_CLAIM ?? null,
    name: { zh: settings.OIDC_NAME_ZH, en: settings.OIDC_NAME_EN },
    seesToSecondStep: settings.OIDC_SECOND_STEP === "provider",
    keepsPasswords: settings.OIDC_PASSWORDS === "on",
  };
}

/** Names the accounts of this provider among those of a member: those of another one are never taken for its own. */
export function oidcProviderId({ issuer }: Pick<OidcSettings, "issuer">): string {
  return `oidc ${issuer}`;
}
