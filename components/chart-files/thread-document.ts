import { DOMParser, parseHTML } from "linkedom";

/*
 * Gives this thread the document that React and Recharts draw into. Import it before them: React looks for a document
 * when it is loaded. Nothing is measured here (every width is 0), because the layouts place everything.
 */
const { window } = parseHTML("<!doctype html><html><body></body></html>");
// Its nodes are written as XML, which a file must be; those of an HTML document leave "<" in attributes.
const document = new DOMParser().parseFromString("<html><body/></html>", "text/xml");

/** Nothing here changes its size, and nothing is a frame. */
class Nothing {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const soon = (task: () => void) => setTimeout(task, 0);
const known = {
  window,
  document,
  navigator: { userAgent: "drawing thread" },
  HTMLElement: window.HTMLElement,
  HTMLIFrameElement: Nothing,
  SVGElement: window.SVGElement,
  Element: window.Element,
  Node: window.Node,
  getComputedStyle: () => ({}),
  ResizeObserver: Nothing,
  requestAnimationFrame: soon,
  cancelAnimationFrame: clearTimeout,
};
for (const [name, value] of Object.entries(known)) {
  // Node has a navigator of its own, which cannot be written to.
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
