import {
  AWAKE_EVENT,
  FAILED_EVENT,
  MARK_ATTRIBUTE,
  SCRIPTS_PARAM,
  WAITS,
} from "@/lib/addresses/page-signals";

/*
 * The only script of a still page, a file that all of them share, bundled small by lib/commands/workers.mjs. The
 * waker calls for the page's scripts at the first sign of a reader, or at once where a part of the page is there to
 * be used (`data-live`). What a reader starts before the scripts have arrived is kept and done then: a press of a
 * button or of something that opens a dialog, Ctrl-K, pointing at something. What a browser's translation has made of
 * the texts is taken back until then: React wakes only in the page that was sent, and a translation comes again.
 * Where the scripts do not arrive, links lead on and buttons stay quiet.
 */

/** A translation that comes again at once, every time, is let be. */
const MOST_ROUNDS = 50;

const mark =
  document.querySelector(`script[${MARK_ATTRIBUTE}]`)?.getAttribute(MARK_ATTRIBUTE) ?? "";
const asleep = new AbortController();
let called = false;
let pressed: HTMLElement | KeyboardEvent | null = null;
let pointer: PointerEvent | null = null;

/** The nodes of every element that holds text, and what they said, as they were sent. */
type Sent = readonly (readonly [node: ChildNode, text: string | null])[];
const sent = new Map<Node, Sent>();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const parent = walker.currentNode.parentNode;
  if (parent !== null && !sent.has(parent))
    sent.set(
      parent,
      [...parent.childNodes].map((node) => [node, node.nodeValue] as const),
    );
}

function putBack(parent: Node): void {
  const nodes = sent.get(parent) ?? [];
  for (const [node, text] of nodes) if (node.nodeValue !== text) node.nodeValue = text;
  if (nodes.some(([node], place) => parent.childNodes[place] !== node))
    (parent as Element).replaceChildren(...nodes.map(([node]) => node));
}

function isTranslated(parent: Node): boolean {
  return (sent.get(parent) ?? []).some(
    ([node, text]) =>
      node.nodeType === Node.TEXT_NODE && (node.parentNode !== parent || node.nodeValue !== text),
  );
}

let rounds = 0;
const translation = new MutationObserver((records) => {
  rounds += 1;
  if (rounds > MOST_ROUNDS) {
    translation.disconnect();
    return;
  }
  for (const { target } of records) {
    const isInFont = [...target.childNodes].some(({ nodeName }) => nodeName === "FONT");
    if (isInFont && sent.has(target)) putBack(target);
  }
  translation.takeRecords();
});

function fallSilent(): void {
  asleep.abort();
  translation.disconnect();
}

function giveUp(): void {
  fallSilent();
  if (pressed instanceof HTMLAnchorElement) location.assign(pressed.href);
}

function wake(): void {
  if (called) return;
  called = true;
  [...sent.keys()].filter(isTranslated).forEach(putBack);
  translation.observe(document.body, { childList: true, subtree: true });
  const address = new URL(location.href);
  address.searchParams.set(SCRIPTS_PARAM, mark);
  const scripts = document.createElement("script");
  scripts.src = address.pathname + address.search;
  scripts.onerror = giveUp;
  document.body.append(scripts);
}

function keep(event: Event, what: HTMLElement | KeyboardEvent): void {
  event.preventDefault();
  pressed = what;
}

function listen<Kind extends keyof WindowEventMap>(
  kinds: readonly Kind[],
  act: (event: WindowEventMap[Kind]) => void,
  passive: boolean,
): void {
  const { signal } = asleep;
  for (const kind of kinds) addEventListener(kind, act, { capture: true, passive, signal });
}

listen(["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "scroll"], wake, true);
listen(["pointermove"], (event) => (pointer = event), true);
listen(
  ["click"],
  (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const waiting = (event.target as Element).closest<HTMLElement>(WAITS);
    if (isPlain && waiting !== null) keep(event, waiting);
  },
  false,
);
listen(
  ["keydown"],
  (event) => {
    // A browser that fills in a form sends key events without a key.
    const { key } = event as Partial<KeyboardEvent>;
    if (key?.toLowerCase() === "k" && event.ctrlKey !== event.metaKey) keep(event, event);
  },
  false,
);

function doWhatWasKept(): void {
  fallSilent();
  sent.clear();
  if (pointer !== null) {
    const { clientX, clientY, pointerType } = pointer;
    const again = new PointerEvent("pointermove", {
      bubbles: true,
      clientX,
      clientY,
      pointerType,
    });
    document.elementFromPoint(clientX, clientY)?.dispatchEvent(again);
  }
  if (pressed instanceof KeyboardEvent) {
    const { key, ctrlKey, metaKey } = pressed;
    dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, metaKey }));
  } else pressed?.click();
}

/** What was pressed before this script was here, as the line in the page kept it (page-waker.ts). */
function pressBefore(): HTMLElement | null {
  const early = window.onclick as { on?: HTMLElement } | null;
  window.onclick = null;
  return early?.on ?? null;
}

pressed = pressBefore();
if (pressed !== null) wake();

document.addEventListener(AWAKE_EVENT, doWhatWasKept, { once: true });
document.addEventListener(FAILED_EVENT, giveUp, { once: true });
if (document.querySelector("[data-live]") !== null) wake();
