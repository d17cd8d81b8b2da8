// @vitest-environment jsdom
import { describe, expect, it } from "vitest";

import { enteredEarly } from "@/components/outlook/entered-early";
import { growthParam } from "@/lib/assessment/outlook/growth-field";
import type { OutlookPart } from "@/lib/assessment/outlook/outlook-types";

const parts = [{ code: "wuhan" }, { code: "yichang" }] as unknown as readonly OutlookPart[];

function form(): HTMLFormElement {
  document.body.innerHTML = `<form>${parts
    .map(
      ({ code }) =>
        `<input type="range" min="0" max="90" value="30" /><input name="${growthParam(code)}" value="30" />`,
    )
    .join("")}<select name="path"><option value="linear">1</option>
    <option value="geometric" selected>2</option></select></form>`;
  return document.querySelector("form") as HTMLFormElement;
}

describe("enteredEarly", () => {
  it("finds nothing where nobody touched the form", () => {
    expect(enteredEarly(form(), parts)).toBeNull();
  });

  it("takes no slider for moved that only stands at its nearest step", () => {
    const untouched = form();
    for (const slider of untouched.querySelectorAll<HTMLInputElement>("input[type=range]")) {
      slider.step = "1";
      slider.defaultValue = "6.5";
    }
    expect(enteredEarly(untouched, parts)).toBeNull();
  });

  it("finds what was typed, slid and chosen before the page was awake", () => {
    const touched = form();
    (touched.elements.namedItem(growthParam("wuhan")) as HTMLInputElement).value = "0";
    (touched.querySelectorAll("input[type=range]")[1] as HTMLInputElement).value = "60";
    (touched.elements.namedItem("path") as HTMLSelectElement).value = "linear";
    expect(enteredEarly(touched, parts)).toEqual({
      texts: { wuhan: "0", yichang: "60" },
      path: "linear",
    });
  });
});
