// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeAll, describe, expect, it } from "vitest";

import { ChartStops, nearestStop, nextStop } from "@/components/charts/live/chart-stops";

const STOPS = [
  { key: "a", x: 40, y: 100, announcement: "2023年 700" },
  { key: "b", x: 140, y: 60, announcement: "2024年 980（初步）" },
  { key: "c", x: 240, y: 20, announcement: "目标 1500" },
];

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(() => document.body.replaceChildren());

function show(): HTMLElement {
  const box = document.body.appendChild(document.createElement("div"));
  act(() => createRoot(box).render(<ChartStops stops={STOPS} width={300} label="逐点查看" />));
  return box;
}
const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );
  });
const focused = () => document.activeElement?.getAttribute("aria-label");

describe("ChartStops", () => {
  it("is one tab stop; arrows, Home and End move the focus, and stay at the ends", () => {
    const box = show();
    const tabbable = [...box.querySelectorAll("button")].filter((button) => button.tabIndex === 0);
    expect(tabbable).toHaveLength(1);
    act(() => tabbable[0]?.focus());
    press("ArrowRight");
    expect(focused()).toBe("2024年 980（初步）");
    press("End");
    press("ArrowRight");
    expect(focused()).toBe("目标 1500");
    press("Home");
    press("ArrowLeft");
    expect(focused()).toBe("2023年 700");
  });

  it("shows the focused point's text and hides it on Escape", () => {
    const box = show();
    act(() => box.querySelector("button")?.focus());
    expect(box.textContent).toContain("2023年 700");
    press("Escape");
    expect(box.textContent).not.toContain("2023年 700");
  });

  it("tells in the live region what a pointer finds", () => {
    const box = show();
    act(() => {
      box.firstElementChild?.dispatchEvent(
        new MouseEvent("pointermove", { clientX: 150, clientY: 66, bubbles: true }),
      );
    });
    expect(box.querySelector("[role=status]")?.textContent).toBe("2024年 980（初步）");
  });
});

describe("nearestStop and nextStop", () => {
  it("finds nothing far from every stop", () => {
    expect(nearestStop(STOPS, 142, 62)).toBe(1);
    expect(nearestStop(STOPS, 290, 190)).toBe(-1);
  });
  it("leaves other keys alone", () => {
    expect(nextStop("Tab", 0, 3)).toBeNull();
  });
});
