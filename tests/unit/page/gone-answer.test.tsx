// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";

import { FormAnswer } from "@/components/forms/form-answer";
import { GoneAnswer } from "@/components/forms/gone-answer";
import type { ActionResult } from "@/lib/errors/action-result";
import { loadMessages } from "@/lib/i18n/messages";

const address = vi.hoisted(() => ({ path: "/plan/milestones", query: "record=one" }));
vi.mock("@/lib/i18n/navigation", () => ({ Link: "a", usePathname: () => address.path }));
vi.mock("next/navigation", () => ({
  usePathname: () => address.path,
  useSearchParams: () => new URLSearchParams(address.query),
}));

const messages = await loadMessages("zh");
const ANSWER = { id: "7", text: "已提交，由另一人审核。", isRefusal: false };

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
beforeEach(() => Object.assign(address, { path: "/plan/milestones", query: "record=one" }));
afterEach(() => document.body.replaceChildren());

/** The frame of a page with the answer of an action, above a form that shows an answer of its own; null for no form. */
function frame(answer: typeof ANSWER | null, form: string | null) {
  const result: ActionResult =
    form === null
      ? { status: "idle" }
      : { status: "done", id: form, message: { key: "people.desk.submitted" }, data: undefined };
  return (
    <NextIntlClientProvider locale="zh" messages={messages} timeZone="Asia/Shanghai">
      <GoneAnswer answer={answer} close="关闭" />
      {form !== null && <FormAnswer result={result} />}
    </NextIntlClientProvider>
  );
}

function draw() {
  const box = document.body.appendChild(document.createElement("div"));
  const root = createRoot(box);
  const show = (...[answer, form]: Parameters<typeof frame>) =>
    act(() => {
      root.render(frame(answer, form));
    });
  const said = () => box.querySelector(".gone-answer")?.textContent ?? null;
  return { box, show, said };
}

it("says the answer of a form that is gone, in a box that was there before, and takes the focus to it", () => {
  const { box, show, said } = draw();
  show(null, null);
  const place = box.querySelector("[role=status]");
  expect(said()).toBe("");
  show(ANSWER, null);
  expect(said()).toContain(ANSWER.text);
  expect(box.querySelector("[role=status]")).toBe(place);
  expect(document.activeElement).toBe(place);
});

it("leaves the answer to the form that is still there, and not to one that shows an earlier answer", () => {
  const { show, said } = draw();
  show(ANSWER, ANSWER.id);
  expect(said()).toBe("");
  show(ANSWER, "6");
  expect(said()).toContain(ANSWER.text);
});

it("says why a form was refused that is gone, as a refusal", () => {
  const { box, show, said } = draw();
  show({ ...ANSWER, text: "这条记录已有变化。", isRefusal: true }, null);
  expect(said()).toContain("这条记录已有变化。");
  expect(box.querySelector(".gone-answer > .text-behind")).not.toBeNull();
});

it("is over on another page, and where it is closed", () => {
  const { box, show, said } = draw();
  show(ANSWER, null);
  act(() => box.querySelector("button")?.click());
  expect(said()).toBe("");
  show({ ...ANSWER, id: "8" }, null);
  expect(said()).toContain(ANSWER.text);
  address.query = "";
  show({ ...ANSWER, id: "8" }, null);
  expect(said()).toBe("");
});

it("stands in the page of a browser without scripts, for the stylesheet to hide beside a form's own answer", () => {
  const html = renderToString(frame(ANSWER, null));
  expect(html).toContain(ANSWER.text);
  expect(html).toContain("data-unseen");
  expect(html).not.toContain("关闭");
});
