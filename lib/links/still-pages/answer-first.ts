import "server-only";

import {
  Server,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { LRUCache } from "lru-cache";

import { SCRIPTS_PARAM } from "@/lib/addresses/page-signals";
import { publicPlace } from "@/lib/addresses/public-path";
import { isForThisSite } from "@/lib/config/allowed-host";
import { env } from "@/lib/config/env";
import { processWide } from "@/lib/config/process-wide";
import { countLinkUse } from "@/lib/links/door/count-link-use";
import { peekAtLink, type LinkGlance } from "@/lib/links/door/peek-at-link";
import { publicOrigin } from "@/lib/links/door/public-origin";
import type { Visitor } from "@/lib/links/door/visitor";

import { listenTo, sendAgain, sizeOfAnswer, type KeptAnswer } from "./kept-answer";

const MEGABYTE = 1024 ** 2;
/** Longer than any address of ours. */
const MOST_CHARACTERS = 300;

/**
 * Addresses whose answers are kept: a page as it is opened, and its scripts. Nothing that an address could spell in two
 * ways, and no question, so that a stranger who makes up questions pushes nothing out.
 */
const KEPT_ADDRESS = new RegExp(
  `^(?<path>(?:/en)?/(?:p/[A-Za-z0-9_-]{43}|open)(?:/[A-Za-z0-9_-]+)*)(?<scripts>\\?${SCRIPTS_PARAM}=[A-Za-z0-9_-]+)?$`,
);

/** Headers that ask the framework, or this process itself, for something else than the page. */
const OTHER_QUESTION =
  /^(?:authorization|rsc|range|content-length|transfer-encoding|(?:next|x-nextjs|x-middleware|x-page)-.*)$/;

/** What a program says that was told nothing else. A browser says so for pages never, for data and images with more. */
const ANYTHING = "*/*";

interface Asked {
  token: string;
  isPage: boolean;
  key: string;
  packing: "gzip" | "";
  visitor: Visitor;
}

interface Entry {
  /** What the link was seen to show before the page was asked for. */
  shown: string;
  answer: KeptAnswer;
}

const answers = processWide("answers in memory", () => {
  const sizeCalculation = ({ answer }: Entry) => sizeOfAnswer(answer);
  return new LRUCache<string, Entry>({ maxSize: 24 * MEGABYTE, sizeCalculation });
});

/**
 * Lets every server of this process answer with the released pages it has sent before, without asking the framework: their
 * bytes, packed once, after the link itself was looked at for this very request. Whatever else is asked goes on as before.
 */
export function answerFromMemory(): void {
  const emit = Reflect.get(Server.prototype, "emit") as (...all: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, event: string, ...all: unknown[]) {
    const goOn = () => Reflect.apply(emit, this, [event, ...all]);
    if (event === "request") askAsReader(all[0] as IncomingMessage);
    const asked = event === "request" ? readAsked(all[0] as IncomingMessage) : null;
    if (asked === null) return goOn();
    void answer(asked, all[1] as ServerResponse).then((isAnswered) => isAnswered || goOn());
    return true;
  };
}

/** Whether it is answered. Where the page is not in memory it listens to what is answered instead. */
async function answer(asked: Asked, response: ServerResponse): Promise<boolean> {
  // What cannot be looked at now is told in a sentence by those behind.
  const link = await peekAtLink(asked.token).catch(() => null);
  if (link === null || link.content === null) return false;
  const shown = contentOf(link);
  const kept = answers.get(asked.key);
  if (kept?.shown !== shown) {
    listenTo(response, (answer) => answers.set(asked.key, { shown, answer }));
    return false;
  }
  if (asked.isPage) countLinkUse(link.linkId, asked.visitor, new Date());
  sendAgain(response, kept.answer, asked.packing);
  return true;
}

function contentOf({ content, origins }: LinkGlance): string {
  return JSON.stringify([content, origins]);
}

/** Null for whatever is not answered from memory. */
function readAsked({ method, url = "", headers }: IncomingMessage): Asked | null {
  if (method !== "GET" || url.length > MOST_CHARACTERS) return null;
  const { path, scripts } = KEPT_ADDRESS.exec(url)?.groups ?? {};
  const place = path === undefined ? null : publicPlace(path);
  if (place === null || asksOtherwise(headers)) return null;
  const packing = packingOf(headers["accept-encoding"]);
  const visitor = visitorOf(headers);
  const isPage = scripts === undefined;
  if (packing === null || !isForThisSite(visitor, env().APP_URL)) return null;
  if (isPage && headers.accept?.includes("text/html") !== true) return null;
  const key = JSON.stringify([url, publicOrigin(visitor)]);
  return { token: place.token, isPage, key, packing, visitor };
}

/**
 * Lets a program that takes anything (`curl`, a monitor, a preview of a link) ask for a public page as a browser does:
 * what it is shown is kept, and not rendered for it alone.
 */
function askAsReader({ method, url = "", headers }: IncomingMessage): void {
  const [path = ""] = url.split("?", 1);
  if (method !== "GET" || (headers.accept ?? ANYTHING) !== ANYTHING) return;
  if (publicPlace(path) === null || asksOtherwise(headers)) return;
  headers.accept = "text/html";
}

function asksOtherwise(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => OTHER_QUESTION.test(name));
}

/** How the answer may be packed; null where the reader weighs packings against each other. */
function packingOf(accepted: string | string[] | undefined): "gzip" | "" | null {
  const text = String(accepted ?? "");
  if (text === "" || text === "identity") return "";
  return /\bgzip\b/.test(text) && !text.includes("q=") ? "gzip" : null;
}

function visitorOf(headers: IncomingHttpHeaders): Visitor {
  return {
    get: (name) => {
      const value = headers[name.toLowerCase()];
      return value === undefined ? null : String(value);
    },
  };
}
