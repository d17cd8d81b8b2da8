import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What the provider says of a person. */
export type Person = Readonly<Record<string, unknown>>;

export interface RunningProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** People by the name they have at the provider. */
  people: Map<string, Person>;
  /** Who sits before the provider's sign-in page; null says no. */
  present: string | null;
  stop: () => Promise<void>;
}

const CLIENT = { clientId: "targets", clientSecret: "a secret only for this test" };

/** Starts a real provider of OpenID Connect on this machine, whose sign-in page knows at once who sits before it. */
export async function startProvider(back: string, port = 0): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running: RunningProvider = {
    issuer,
    ...CLIENT,
    people: new Map(),
    present: null,
    stop: () => close(server),
  };
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [back],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    cookies: { keys: ["only for tests"] },
    conformIdTokenClaims: false,
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "employee_number", "role"],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...running.people.get(id) }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/") !== true) return void answer(request, response);
    const { present } = running;
    void provider.interactionFinished(
      request,
      response,
      present === null ? { error: "access_denied" } : { login: { accountId: present } },
    );
  });
  return running;
}

/** Goes through the provider's pages as a browser does; gives where it sends the browser back to. */
export async function throughProvider(address: string, back: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = address;
  for (let steps = 0; steps < 10 && !url.startsWith(back); steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get("location");
    if (location === null) throw new Error(`The provider stopped at ${response.status}: ${url}`);
    url = new URL(location, url).href;
  }
  return url;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
