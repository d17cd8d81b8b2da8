import "server-only";

import * as client from "openid-client";

import { processWide } from "@/lib/config/process-wide";

import { SignOnFailure } from "./failure";
import type { OidcSettings } from "./settings";

/** Whom the provider has recognised, as far as it is of use here: never a role. */
export interface Identity {
  /** What the provider calls this person for ever. */
  readonly subject: string;
  /** E-mail address in small letters; null where the provider has not verified it. */
  readonly email: string | null;
  /** Whether there is an address that it has not verified. */
  readonly hasUnverifiedEmail: boolean;
  readonly employeeNumber: string | null;
}

/** What an answer of the provider has to fit: made for one sign-in, and kept by the browser that began it. */
export interface SignOnChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const SECONDS = 10;

const known = processWide("oidc provider", () => new Map<string, Promise<client.Configuration>>());

export function newChecks(): SignOnChecks {
  return {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
}

/**
 * Writes the address at the provider where a sign-in begins.
 * @throws SignOnFailure `down` where the provider's description cannot be read
 */
export async function signOnAddress(
  settings: OidcSettings,
  back: string,
  { state, nonce, verifier }: SignOnChecks,
): Promise<URL> {
  const provider = await providerOf(settings);
  return client.buildAuthorizationUrl(provider, {
    redirect_uri: back,
    scope: settings.scopes,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
}

/**
 * Reads who came back from the provider: state, issuer, PKCE, nonce, audience, time and signature of its token have to
 * hold. `answer` is the address it sent the browser to.
 * @throws SignOnFailure `denied`, `down`, or `answer` for whatever does not hold
 */
export async function readIdentity(
  settings: OidcSettings,
  answer: URL,
  { state, nonce, verifier }: SignOnChecks,
): Promise<Identity> {
  const provider = await providerOf(settings);
  try {
    const tokens = await client.authorizationCodeGrant(provider, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new SignOnFailure("answer");
    const lacks =
      claims.email === undefined ||
      (settings.employeeClaim !== null && claims[settings.employeeClaim] === undefined);
    const more =
      lacks && provider.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
        : {};
    return identityOf(settings, claims.sub, { ...more, ...claims });
  } catch (error) {
    throw asFailure(error);
  }
}

function identityOf(
  { employeeClaim }: OidcSettings,
  subject: string,
  claims: Readonly<Record<string, unknown>>,
): Identity {
  const email = typeof claims.email === "string" ? claims.email.trim().toLowerCase() : null;
  // Some providers write the word in place of the value.
  const isVerified = claims.email_verified === true || claims.email_verified === "true";
  const number = employeeClaim === null ? null : claims[employeeClaim];
  return {
    subject,
    email: isVerified ? email : null,
    hasUnverifiedEmail: email !== null && !isVerified,
    employeeNumber:
      typeof number === "string" || typeof number === "number" ? String(number).trim() : null,
  };
}

async function providerOf(settings: OidcSettings): Promise<client.Configuration> {
  const key = JSON.stringify(settings);
  const found = known.get(key) ?? connect(settings);
  known.set(key, found);
  try {
    return await found;
  } catch (error) {
    // Asked again at the next sign-in, so that a provider that comes back is found.
    known.delete(key);
    throw new SignOnFailure("down", { cause: error });
  }
}

async function connect(settings: OidcSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret, addresses } = settings;
  const authentication =
    settings.clientAuth === "basic"
      ? client.ClientSecretBasic(clientSecret)
      : client.ClientSecretPost(clientSecret);
  // Addresses without TLS are settings of this machine only.
  const plain = settings.issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
  const execute: ((provider: client.Configuration) => void)[] = [
    ...plain,
    client.enableNonRepudiationChecks,
  ];
  if (addresses === null) {
    const found = await client.discovery(
      new URL(settings.discoveryUrl),
      clientId,
      clientSecret,
      authentication,
      { execute, timeout: SECONDS },
    );
    // Read from an address of its own, the description has to be that of the issuer that was set.
    if (found.serverMetadata().issuer !== issuer) throw new Error("This is another issuer.");
    return found;
  }
  const provider = new client.Configuration(
    {
      issuer,
      authorization_endpoint: addresses.authorization,
      token_endpoint: addresses.token,
      jwks_uri: addresses.jwks,
      ...(addresses.userInfo === null ? {} : { userinfo_endpoint: addresses.userInfo }),
    },
    clientId,
    clientSecret,
    authentication,
  );
  provider.timeout = SECONDS;
  for (const extend of execute) extend(provider);
  return provider;
}

/** Tells apart: the person or the provider said no, nobody answered, what was answered does not hold. */
function asFailure(error: unknown): SignOnFailure {
  if (error instanceof SignOnFailure) return error;
  if (error instanceof client.AuthorizationResponseError) {
    return new SignOnFailure(error.error === "access_denied" ? "denied" : "answer", {
      cause: error,
    });
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const isDown =
    (cause instanceof TypeError && cause.message === "fetch failed") ||
    (error instanceof Error && error.message === "fetch failed") ||
    (cause instanceof Error && cause.name === "TimeoutError");
  return new SignOnFailure(isDown ? "down" : "answer", { cause: error });
}
