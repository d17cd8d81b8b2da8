import { createHash } from "node:crypto";

import { AWAKE_EVENT, FAILED_EVENT, SCRIPTS_PARAM } from "@/lib/addresses/page-signals";

/** Name of the waker's attribute with the mark of the page that it stands in. */
export const MARK_ATTRIBUTE = "data-page";

/** A translation that comes again at once, every time, is let be. */
const MOST_ROUNDS = 50;

/**
 * The only script of a still page. The waker calls for the page's scripts at the first sign of a reader, or at
 * once where a part of the page is there to be used (`data-live`). What a reader starts before the scripts have
 * arrived is kept and done then: a press of a button or of something that opens a dialog, Ctrl-K, pointing at
 * something. What a browser's translation has made of the texts is taken back until then: React wakes only in
 * the page that was sent, and a translation comes again. Where the scripts do not arrive, links lead on and
 * buttons stay quiet. Plain JavaScript, because it is sent as it stands.
 */
export const PAGE_WAKER = `(() => {
  const mark = document.currentScript.getAttribute("${MARK_ATTRIBUTE}");
  const waits = "button[type=button], [aria-haspopup]";
  const asleep = new AbortController();
  const listen = (kinds, act, passive) =>
    kinds.forEach((kind) => addEventListener(kind, act, { capture: true, passive, signal: asleep.signal }));
  let called = false, pressed = null, pointer = null;
  const own = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentNode;
    if (!own.has(parent)) own.set(parent, [...parent.childNodes].map((node) => [node, node.nodeValue]));
  }
  const putBack = (parent) => {
    for (const [node, value] of own.get(parent)) if (node.nodeValue !== value) node.nodeValue = value;
    if (own.get(parent).some(([node], place) => parent.childNodes[place] !== node))
      parent.replaceChildren(...own.get(parent).map(([node]) => node));
  };
  const isText = ([node]) => node.nodeType === Node.TEXT_NODE;
  const isTranslated = (parent) =>
    own.get(parent).some((entry) => isText(entry) && (entry[0].parentNode !== parent || entry[0].nodeValue !== entry[1]));
  let rounds = 0;
  const translation = new MutationObserver((records) => {
    if ((rounds += 1) > ${MOST_ROUNDS}) return translation.disconnect();
    for (const { target } of records)
      if (own.has(target) && [...target.childNodes].some(({ nodeName }) => nodeName === "FONT")) putBack(target);
    translation.takeRecords();
  });
  const giveUp = () => {
    asleep.abort();
    translation.disconnect();
    const link = pressed?.type === "click" && pressed.target.closest("a[href]");
    if (link) location.assign(link.href);
  };
  const wake = () => {
    if (called) return;
    called = true;
    [...own.keys()].filter(isTranslated).forEach(putBack);
    translation.observe(document.body, { childList: true, subtree: true });
    const address = new URL(location.href);
    address.searchParams.set("${SCRIPTS_PARAM}", mark);
    const scripts = document.createElement("script");
    scripts.src = address.pathname + address.search;
    scripts.onerror = giveUp;
    document.body.append(scripts);
  };
  const keep = (event) => {
    event.preventDefault();
    pressed = event;
  };
  listen(["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "scroll"], wake, true);
  listen(["pointermove"], (event) => { pointer = event; }, true);
  listen(["click"], (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (isPlain && event.target.closest(waits)) keep(event);
  }, false);
  listen(["keydown"], (event) => {
    if (event.key?.toLowerCase() === "k" && event.ctrlKey !== event.metaKey) keep(event);
  }, false);
  document.addEventListener("${AWAKE_EVENT}", () => {
    asleep.abort();
    translation.disconnect();
    own.clear();
    if (pointer) {
      const { clientX, clientY, pointerType } = pointer;
      const under = document.elementFromPoint(clientX, clientY);
      under?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX, clientY, pointerType }));
    }
    if (pressed?.type === "click") pressed.target.closest(waits).click();
    else if (pressed) {
      const { key, ctrlKey, metaKey } = pressed;
      dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, metaKey }));
    }
  }, { once: true });
  document.addEventListener("${FAILED_EVENT}", giveUp, { once: true });
  if (document.querySelector("[data-live]")) wake();
})();`;

/** Source expression for the script policy: it lets the waker run, and nothing else that stands in a page. */
export const WAKER_SOURCE = `'sha256-${createHash("sha256").update(PAGE_WAKER).digest("base64")}'`;
