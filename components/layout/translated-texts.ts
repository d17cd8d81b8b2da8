/** Element that browsers' translations put in place of a text; no page of ours has any. */
const TRANSLATION = "FONT";
const TEXT = "#text";

/** For each text that a translation has taken out of the page, what stands in its place. */
const standIns = new WeakMap<Node, Element>();

/**
 * Lets the page go on changing after a browser has translated it. A translation takes React's texts out of the page
 * and puts elements of its own in their place; React then removes what is not there, and the page ends in an
 * error, or changes a text that nobody sees. Here what stands in a text's place is removed for it, and a text that
 * changes takes its place back, so that no old number goes on standing there. Once for a page, before React.
 */
export function surviveTranslation(): void {
  const texts = new MutationObserver((records) => {
    for (const { target } of records) showAgain(target);
  });
  new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.removedNodes) {
        const standIn = node.nodeName === TEXT ? translationIn(record) : null;
        if (standIn === null || node.parentNode === record.target) continue;
        standIns.set(node, standIn);
        texts.observe(node, { characterData: true });
      }
    }
  }).observe(document, { childList: true, subtree: true });
  patchNode();
}

/** Finds the translation that a change has put where a text was. */
function translationIn({
  addedNodes,
  previousSibling,
  nextSibling,
}: MutationRecord): Element | null {
  const near = [...addedNodes, previousSibling, nextSibling];
  return near.find((node): node is Element => node?.nodeName === TRANSLATION) ?? null;
}

function showAgain(text: Node): void {
  const standIn = standIns.get(text);
  if (standIn === undefined || text.isConnected) return;
  standIns.delete(text);
  standIn.replaceWith(text);
}

/** Finds what stands in `parent` for a child that is no longer there itself; null where nothing does. */
function standInOf(child: Node, parent: Node): Node | null {
  let node: Node | null = child;
  while (node !== null && node.parentNode !== parent) node = node.parentNode;
  if (node !== null) return node;
  const standIn = standIns.get(child);
  return standIn?.parentNode === parent ? standIn : null;
}

function patchNode(): void {
  const remove = Reflect.get(Node.prototype, "removeChild");
  const insert = Reflect.get(Node.prototype, "insertBefore");
  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode === this || child.nodeName !== TEXT) {
      remove.call(this, child);
      return child;
    }
    const standIn = standInOf(child, this);
    if (standIn !== null) remove.call(this, standIn);
    return child;
  };
  Node.prototype.insertBefore = function <Child extends Node>(
    this: Node,
    child: Child,
    before: Node | null,
  ): Child {
    const isElsewhere = before?.nodeName === TEXT && before.parentNode !== this;
    insert.call(this, child, isElsewhere ? standInOf(before, this) : before);
    return child;
  };
}
