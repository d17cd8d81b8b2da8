import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Claims = Record<string, unknown>;

/** A provider that answers what it is told to: for tokens that no honest one gives. */
export interface Forger {
  origin: string;
  /** Makes the token of the next answer. */
  token: () => string;
  stop: () => Promise<void>;
}

const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
const another = generateKeyPairSync("rsa", { modulusLength: 2048 });

export async function startForger(): Promise<Forger> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    const jwk = { ...own.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" };
    response.end(
      JSON.stringify(
        request.url === "/jwks"
          ? { keys: [jwk] }
          : {
              access_token: "a",
              token_type: "Bearer",
              expires_in: 60,
              id_token: forger.token(),
            },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const forger: Forger = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: () => "",
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return forger;
}

/** Signs a token: by the key that the forger shows, by another one, or not at all. */
export function tokenOf(claims: Claims, by: "own" | "another" | "nobody" = "own"): string {
  const head = by === "nobody" ? { alg: "none" } : { alg: "RS256", kid: "1" };
  const body = [head, claims].map((part) => encode(JSON.stringify(part))).join(".");
  return by === "nobody"
    ? `${body}.`
    : `${body}.${sign(body, (by === "own" ? own : another).privateKey)}`;
}

function sign(text: string, key: KeyObject): string {
  return createSign("RSA-SHA256").update(text).sign(key).toString("base64url");
}

function encode(text: string): string {
  return Buffer.from(text).toString("base64url");
}
