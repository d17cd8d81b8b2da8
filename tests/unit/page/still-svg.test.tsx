// @vitest-environment jsdom
import { act } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import type { StillSvgProps } from "@/components/page/pictures/still-svg";

const NARROW = `<svg viewBox="0 0 320 200"><path d="M0 0" /></svg>`;
const WIDE = `<svg viewBox="0 0 760 200"><path d="M0 0" /></svg>`;
/** As a browser writes it. */
const READ = WIDE.replace(" />", "></path>");

beforeAll(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
});
beforeEach(() => {
  document.body.innerHTML = "";
});

/** The modules of another page of the site, or of the server: nothing of one is known in the other. */
async function loadPage() {
  vi.resetModules();
  vi.stubGlobal("hubei", undefined);
  const { StillSvg } = await import("@/components/page/pictures/still-svg");
  const { keepShownStills } = await import("@/components/page/pictures/shown-stills");
  const show = (svg: string | null) => {
    const props: Omit<StillSvgProps, "size"> = { picture: "abc", sizes: 2, svg };
    return [0, 1].map((size) => <StillSvg key={size} {...props} size={size} />);
  };
  return { show, keepShownStills };
}

async function sendHtml(): Promise<HTMLElement> {
  const server = await loadPage();
  server.keepShownStills("abc", [NARROW, WIDE]);
  const root = document.body.appendChild(document.createElement("main"));
  root.innerHTML = renderToString(server.show(null));
  return root;
}

describe("StillSvg", () => {
  it("puts the drawing into the HTML, and leaves it there when React wakes without it", async () => {
    const root = await sendHtml();
    expect(root.innerHTML).toContain(READ);
    const svgs = [...root.querySelectorAll("svg")];
    const { show } = await loadPage();
    const complain = vi.spyOn(console, "error");
    const problems: unknown[] = [];
    await act(() => hydrateRoot(root, show(null), { onRecoverableError: (e) => problems.push(e) }));
    expect([...root.querySelectorAll("svg")]).toEqual(svgs);
    expect(svgs).toHaveLength(2);
    expect(problems).toEqual([]);
    expect(complain).not.toHaveBeenCalled();
  });

  it("shows it again when the page is left and come back to", async () => {
    const root = await sendHtml();
    const { show } = await loadPage();
    const react = await act(() => hydrateRoot(root, show(null)));
    act(() => react.render(<p>another page</p>));
    expect(root.querySelector("svg")).toBeNull();
    act(() => react.render(show(null)));
    expect([...root.querySelectorAll("div")].map(({ innerHTML }) => innerHTML)[1]).toBe(READ);
  });

  it("shows the drawing that comes with a page without HTML", async () => {
    const { show } = await loadPage();
    const root = document.body.appendChild(document.createElement("main"));
    act(() => createRoot(root).render(show(WIDE)));
    expect(root.querySelectorAll("svg")).toHaveLength(2);
  });
});
