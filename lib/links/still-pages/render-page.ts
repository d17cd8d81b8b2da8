import "server-only";

import { randomBytes } from "node:crypto";
import { get } from "node:http";
import { text } from "node:stream/consumers";

import { ownAddress } from "@/lib/config/own-address";
import { processWide } from "@/lib/config/process-wide";

import { stillPage, type StillPage } from "./still-page";

const RENDER_HEADER = "x-page-render";
/** Headers passed on to the rendering, which needs nothing else of a request. */
const PASSED_ON = ["host", "x-forwarded-proto", "x-forwarded-for", "accept-language"] as const;

/** Known to this process alone: whoever sends it is this process, asking for a page to keep. */
const secret = processWide("render secret", () => randomBytes(32).toString("base64url"));

/** Whether this process itself asks, for `renderPage`. */
export function isOwnRendering(headers: Headers): boolean {
  return headers.get(RENDER_HEADER) === secret;
}

/**
 * Asks this process for the page at `address` (path and query), as the reader did whose headers these are.
 * Null where the answer is no page, or not one that is whole without its scripts.
 */
export async function renderPage(
  address: string,
  headers: Headers,
  token: string,
): Promise<StillPage | null> {
  const asked: Record<string, string> = { accept: "text/html", [RENDER_HEADER]: secret };
  for (const name of PASSED_ON) {
    const value = headers.get(name);
    if (value !== null) asked[name] = value;
  }
  try {
    const { status, policy, body } = await readOwn(address, asked);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    return status === 200 && nonce !== undefined ? stillPage(body, { nonce, token }) : null;
  } catch (error) {
    console.error(error);
    return null;
  }
}

interface OwnAnswer {
  status: number | undefined;
  policy: string;
  body: string;
}

/**
 * Reads a page of this process. Not by `fetch`, which would send a `Host` of its own, and addresses in a page
 * are made of that header.
 */
function readOwn(path: string, headers: Readonly<Record<string, string>>): Promise<OwnAnswer> {
  return new Promise((resolve, reject) => {
    const asked = get(`${ownAddress() ?? ""}${path}`, { headers }, (answer) => {
      const policy = String(answer.headers["content-security-policy"] ?? "");
      text(answer).then((body) => {
        resolve({ status: answer.statusCode, policy, body });
      }, reject);
    });
    asked.on("error", reject);
  });
}
