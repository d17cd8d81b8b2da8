import "server-only";

import { randomBytes } from "node:crypto";
import { get } from "node:http";
import { text } from "node:stream/consumers";

import { env } from "@/lib/config/env";
import { ownAddress } from "@/lib/config/own-address";
import { processWide } from "@/lib/config/process-wide";
import { publicOrigin } from "@/lib/links/door/public-origin";

import { stillPage, type StillPage } from "./still-page";
import type { WholePage } from "./stored-page";

const RENDER_HEADER = "x-page-render";

/** Known to this process alone: whoever sends it is this process, asking for a page to keep. */
const secret = processWide("render secret", () => randomBytes(32).toString("base64url"));

/** Whether this process itself asks, for `renderPage`. */
export function isOwnRendering(headers: Headers): boolean {
  return headers.get(RENDER_HEADER) === secret;
}

/**
 * Gives the origin that a page is rendered with: the site's own where it is set, else one that nobody can guess,
 * to be replaced by the one that a reader came to. Whatever a stranger calls this site is in no kept page.
 */
export function renderingOrigin(): string {
  return publicOrigin(new Headers({ host: renderingHost() }));
}

const stranger = processWide("render host", () => `${randomBytes(16).toString("hex")}.invalid`);

function renderingHost(): string {
  const configured = env().APP_URL;
  return configured === undefined ? stranger : new URL(configured).host;
}

/**
 * Asks this process for the page at `address` (path and query), as a reader without a name does. Gives a page
 * without scripts, or, where it is not whole without them, with them. Null where the answer is neither a page nor
 * a page not found.
 */
export async function renderPage(
  address: string,
  token: string,
): Promise<StillPage | WholePage | null> {
  const asked = { accept: "text/html", host: renderingHost(), [RENDER_HEADER]: secret };
  try {
    const { status, policy, body } = await readOwn(address, asked);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    if (nonce === undefined || (status !== 200 && status !== 404)) return null;
    const origin = renderingOrigin();
    const still = status === 200 ? stillPage(body, { nonce, token, origin }) : null;
    return still ?? { status, body, nonce };
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
