import { beginSignOnRoute, finishSignOnRoute } from "@/lib/api/routes/sign-on-routes";
import { forgetEnv } from "@/lib/config/env";

import { throughProvider, type Person, type RunningProvider } from "./provider";

export const SITE = "http://127.0.0.1:3000";
export const BACK = `${SITE}/api/sign-on/callback`;

/** The settings of a site whose provider this is; blank ones count as unset. */
export function siteSettings(provider: RunningProvider, more: Record<string, string> = {}): void {
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_EMPLOYEE_CLAIM: "employee_number",
    OIDC_AUTHORIZATION_URL: "",
    OIDC_TOKEN_URL: "",
    OIDC_JWKS_URL: "",
    OIDC_USERINFO_URL: "",
    OIDC_SECOND_STEP: "",
    OIDC_PASSWORDS: "",
    REQUIRE_TOTP: "",
    ...more,
  });
  forgetEnv();
}

/** The addresses at a provider, one by one, as the settings of a closed network give them. */
export function addressesAt(origin: string): Record<string, string> {
  return {
    OIDC_AUTHORIZATION_URL: `${origin}/auth`,
    OIDC_TOKEN_URL: `${origin}/token`,
    OIDC_JWKS_URL: `${origin}/jwks`,
  };
}

let people = 0;

/** A person comes to the provider's sign-in page. */
export function comes(
  provider: RunningProvider,
  person: Person,
  name = `person-${(people += 1)}`,
): void {
  provider.people.set(name, person);
  provider.present = name;
}

export const verified = (email: string) => ({ email, email_verified: true });

export interface Begun {
  address: string;
  cookie: string;
}

/** Presses the button on the sign-in page. */
export async function begin(next = "/figures", locale = "zh"): Promise<Begun> {
  const url = `${SITE}/api/sign-on/start?${new URLSearchParams({ next, locale }).toString()}`;
  const response = await beginSignOnRoute(new Request(url));
  const [cookie = ""] = (response.headers.get("set-cookie") ?? "").split(";");
  return { address: response.headers.get("location") ?? "", cookie };
}

export interface Finished {
  to: string | null;
  /** The headers of the browser that has kept the cookies of the answer. */
  headers: Headers;
}

/** Comes back from the provider with its answer. */
export async function finish(answer: string, cookie: string): Promise<Finished> {
  const response = await finishSignOnRoute(new Request(answer, { headers: { cookie } }));
  const cookies = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="));
  return {
    to: response.headers.get("location"),
    headers: new Headers({ cookie: cookies.join("; ") }),
  };
}

/** The whole way: the button, the provider, and back. */
export async function signOn(next?: string, locale?: string): Promise<Finished> {
  const { address, cookie } = await begin(next, locale);
  return finish(await throughProvider(address, BACK), cookie);
}

export const failed = (reason: string) => `${SITE}/sign-in?failed=${reason}`;
