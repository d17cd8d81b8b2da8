import type { Page } from "@playwright/test";

/** One fault of a stylesheet stands in every row: the first few say which. */
const MOST = 6;

/**
 * Words that are wider than the cell or box they stand in, are cut off, or run over other words, texts of charts
 * among them: one line for each, with the words. Looked at as the page is laid out now; a part that scrolls sideways
 * shows all its words, and what is cut with an ellipsis says itself that there is more.
 */
export async function wordFindings(page: Page): Promise<string[]> {
  const width = page.viewportSize()?.width ?? 0;
  const found = await page.evaluate(wordsOutOfPlace);
  return found.slice(0, MOST).map((finding) => `at ${width} px: ${finding}`);
}

/** Runs in the page and can name nothing outside itself. */
function wordsOutOfPlace(): string[] {
  interface View {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  interface Box {
    name: string;
    left: number;
    right: number;
    /** What the words inside must keep to as well: the cell, or what cuts them off. */
    limits: { left: number; right: number };
    /** What can be seen of what is inside. */
    view: View;
    /** Lies over the page, as a bar at its edge does. */
    floats: boolean;
  }
  interface Words {
    text: string;
    parent: Element;
    rect: View;
  }
  /** Rounding, and a letter that leans out of its box. */
  const SLACK = 1.5;
  /** Of the height of a line: lines set close touch with what is above and below their letters. */
  const CLOSE = 0.45;
  const ANYWHERE = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
  const boxes = new Map<Element, Box | null>();
  const found = new Set<string>();
  const seen: Words[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue?.trim() ?? "";
    const parent = walker.currentNode.parentElement;
    const box = parent !== null && text !== "" ? boxOf(parent) : null;
    if (parent === null || box === null) continue;
    range.selectNodeContents(walker.currentNode);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      const over = Math.max(box.left - rect.left, rect.right - box.right);
      if (over > SLACK)
        found.add(`"${text.slice(0, 60)}" leaves its <${box.name}> by ${Math.round(over)} px`);
      const shown = common(rect, box.view);
      if (!box.floats && shown.left < shown.right && shown.top < shown.bottom)
        seen.push({ text, parent, rect: shown });
    }
  }
  seen.sort((one, other) => one.rect.top - other.rect.top);
  seen.forEach((one, place) => {
    for (let next = place + 1; next < seen.length; next += 1) {
      const other = seen[next]!;
      if (other.rect.top >= one.rect.bottom) break;
      if (areOver(one, other))
        found.add(
          `"${one.text.slice(0, 40)}" and "${other.text.slice(0, 40)}" run over each other`,
        );
    }
  });
  return [...found];

  function areOver(one: Words, other: Words): boolean {
    // Two marks at one place may say the same.
    if (one.text === other.text && Math.abs(one.rect.left - other.rect.left) < SLACK) return false;
    const both = common(one.rect, other.rect);
    const least = CLOSE * Math.min(heightOf(one.rect), heightOf(other.rect));
    return (
      both.right - both.left > 2 * SLACK && heightOf(both) > least && one.parent !== other.parent
    );
  }

  function heightOf({ top, bottom }: View): number {
    return bottom - top;
  }

  function common(one: View, other: View): View {
    return {
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    };
  }

  /** The box that has to hold the words of an element; null where nobody sees them. */
  function boxOf(element: Element): Box | null {
    let box = boxes.get(element);
    if (box === undefined) boxes.set(element, (box = measured(element)));
    return box;
  }

  function measured(element: Element): Box | null {
    const around = element === document.body ? null : boxOf(element.parentElement ?? document.body);
    if (around === null && element !== document.body) return null;
    const style = getComputedStyle(element);
    // Nobody sees what is closed, hidden, or there for a screen reader only.
    const isSeen =
      element.checkVisibility({ visibilityProperty: true }) && style.clipPath === "none";
    if (!isSeen || element.tagName === "SELECT") return null;
    const floats = (around?.floats ?? false) || ["fixed", "sticky"].includes(style.position);
    // Words of a line, and texts of a chart, belong to the box in which they stand.
    const isLine = ["inline", "contents"].includes(style.display) && element.tagName !== "svg";
    if (around !== null && (isLine || element.closest("svg > *") !== null))
      return { ...around, floats };
    const rect = element.getBoundingClientRect();
    const isApart = ["fixed", "absolute"].includes(style.position);
    const outer = around === null || isApart ? ANYWHERE : around.limits;
    const clips = style.overflowX !== "visible";
    const view = clips ? common(rect, around?.view ?? ANYWHERE) : (around?.view ?? ANYWHERE);
    const name = element.tagName.toLowerCase();
    if (["auto", "scroll"].includes(style.overflowX) || style.textOverflow === "ellipsis")
      return { name, ...ANYWHERE, limits: ANYWHERE, view, floats };
    const own = { left: Math.max(rect.left, outer.left), right: Math.min(rect.right, outer.right) };
    const holds = clips || ["TD", "TH"].includes(element.tagName);
    return { name, ...own, limits: holds ? own : outer, view, floats };
  }
}
