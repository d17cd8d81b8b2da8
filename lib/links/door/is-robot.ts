import { isbot } from "isbot";

import type { Visitor } from "./visitor";

/** Every browser calls itself so, those within WeChat, DingTalk and Feishu as well; apps that fetch a preview do not. */
const BROWSER = /^Mozilla\/5\.0 \(/;
/** Matches previews that call themselves a browser and that the library does not know. */
const PREVIEW = /CFNetwork|ShareExtension|UrlPreview|link-?preview/i;

/**
 * Whether a program asks and not a reader: a chat that previews a link, a search engine, a script. By what it says
 * of itself; who says nothing counts as a reader.
 */
export function isRobot(visitor: Visitor): boolean {
  const agent = visitor.get("user-agent");
  if (agent === null || agent === "") return false;
  return !BROWSER.test(agent) || PREVIEW.test(agent) || isbot(agent);
}
