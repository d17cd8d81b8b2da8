// @vitest-environment jsdom
import { runInThisContext } from "node:vm";
import { act, useState, type ReactNode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { surviveTranslation } from "@/components/layout/translated-texts";
import { PAGE_WAKER } from "@/lib/links/still-pages/page-waker";

const FONT: string = "font";

/** Puts what translations do around a text: in its place, or around it. */
function translate(text: Node, how: "replace" | "wrap"): void {
  const font = document.createElement(FONT);
  const inner = font.appendChild(document.createElement(FONT));
  const shown = text.nodeValue ?? "";
  text.parentNode?.insertBefore(font, text);
  if (how === "wrap") inner.append(text);
  else {
    text.parentNode?.removeChild(text);
    inner.append(`[${shown}]`);
  }
}

function translateAll(within: Node, how: "replace" | "wrap"): void {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode);
  for (const text of texts) {
    if (text.parentElement?.closest("script, font") === null) translate(text, how);
  }
}

let step: (value: number) => void = () => undefined;

/** Texts beside elements, which come, go and change. */
function Counter(): ReactNode {
  const [value, setValue] = useState(0);
  step = setValue;
  return (
    <p>
      已完成 {value} 项{value > 1 && "，超过一项"}
      {value > 2 ? <b>好</b> : "待"}
    </p>
  );
}

const frame = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  surviveTranslation();
});
beforeEach(() => {
  document.body.innerHTML = "<main></main>";
});

describe.each(["replace", "wrap"] as const)("a page whose texts a translation has %sd", (how) => {
  it("goes on changing, and shows no number that is over", async () => {
    const main = document.querySelector("main");
    if (main === null) throw new Error("no main");
    const root = createRoot(main);
    await act(async () => root.render(<Counter />));
    translateAll(main, how);
    await frame();
    for (const [value, shown] of [
      [1, /^已完成 1 项待$/],
      [2, /^已完成 2 项，超过一项待$/],
      [3, /^已完成 3 项，超过一项好$/],
      [1, /^已完成 1 项待$/],
    ] as const) {
      await act(async () => step(value));
      await frame();
      expect(main.textContent.replaceAll(/[[\]]/g, "")).toMatch(shown);
      translateAll(main, how);
      await frame();
    }
    await act(async () => root.unmount());
    expect(main.textContent).toBe("");
  });

  it("wakes without an error, as it was sent", async () => {
    const main = document.querySelector("main");
    if (main === null) throw new Error("no main");
    main.innerHTML = renderToString(<Counter />);
    const sent = main.innerHTML;
    const waker = document.createElement("script");
    waker.dataset["page"] = "mark";
    document.body.append(waker);
    runInThisContext(PAGE_WAKER);
    translateAll(main, how);
    expect(main.querySelector(FONT)).not.toBeNull();
    dispatchEvent(new Event("scroll"));
    expect(main.innerHTML).toBe(sent);
    // It comes again while the scripts are on their way.
    translateAll(main, how);
    await frame();
    expect(main.innerHTML).toBe(sent);
    const errors: unknown[] = [];
    const root = await act(async () =>
      hydrateRoot(main, <Counter />, { onRecoverableError: (error) => errors.push(error) }),
    );
    expect(errors).toEqual([]);
    document.dispatchEvent(new Event("page-awake"));
    translateAll(main, how);
    await frame();
    expect(main.querySelector(FONT)).not.toBeNull();
    await act(async () => step(3));
    await frame();
    expect(main.textContent.replaceAll(/[[\]]/g, "")).toMatch(/3.*好/);
    await act(async () => root.unmount());
  });
});
