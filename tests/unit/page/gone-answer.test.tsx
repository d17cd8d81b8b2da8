// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act, type ComponentProps } from "react";
import { createRoot, type Root } from "react-dom/client";
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
const ANSWER = { id: "7", text: "已提交，由另一人审核。", isRefusal: false, note: null };

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
beforeEach(() => Object.assign(address, { path: "/plan/milestones", query: "record=one" }));
afterEach(() => document.body.replaceChildren());

type Answer = ComponentProps<typeof GoneAnswer>["answer"];

/** The frame of a page with the answer of an action, above a form that shows an answer of its own; null for no form. */
function frame(answer: Answer | null, form: string | null) {
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

const roots: Root[] = [];
// What a form shows is known to the whole page.
afterEach(() => act(() => roots.splice(0).forEach((root) => root.unmount())));

function draw() {
  const box = document.body.appendChild(document.createElement("div"));
  const root = createRoot(box);
  roots.push(root);
  const show = (...[answer, form]: Parameters<typeof frame>) =>
    act(() => {
      root.render(frame(answer, form));
    });
  const said = () => box.querySelector(".gone-answer")?.textContent ?? null;
  /** Long enough for a form to have shown the answer by itself. */
  const wait = () => act(() => void vi.advanceTimersByTime(1000));
  return { box, show, said, wait };
}

it("says the answer of a form that is gone, in a box that was there before, and takes the focus to it", () => {
  const { box, show, said, wait } = draw();
  show(null, null);
  const place = box.querySelector("[role=status]");
  expect(said()).toBe("");
  show(ANSWER, null);
  wait();
  expect(said()).toContain(ANSWER.text);
  expect(box.querySelector("[role=status]")).toBe(place);
  expect(document.activeElement).toBe(place);
});

it("says with a refusal the note that was written to it, whose form went from the page", () => {
  const { show, said, wait } = draw();
  const refusal = {
    id: "8",
    text: "已由别人处理。",
    isRefusal: true,
    note: "您写的说明：数据口径不符",
  };
  show(refusal, null);
  wait();
  expect(said()).toContain(`${refusal.text}${refusal.note}`);
  show({ ...refusal, id: "9", note: null }, null);
  wait();
  expect(said()).not.toContain("口径");
});

it("leaves the answer to the form that is still there, and not to one that shows an earlier answer", () => {
  const { show, said, wait } = draw();
  show(null, null);
  show(ANSWER, ANSWER.id);
  wait();
  expect(said()).toBe("");
  show(ANSWER, "6");
  expect(said()).toContain(ANSWER.text);
});

it("says nothing twice where the page comes before the form has its answer", () => {
  const { show, said, wait } = draw();
  show(null, "6");
  show(ANSWER, "6");
  expect(said()).toBe("");
  show(ANSWER, ANSWER.id);
  wait();
  expect(said()).toBe("");
});

it("says why a form was refused that is gone, as a refusal", () => {
  const { box, show, said, wait } = draw();
  show({ ...ANSWER, text: "这条记录已有变化。", isRefusal: true }, null);
  wait();
  expect(said()).toContain("这条记录已有变化。");
  expect(box.querySelector(".gone-answer > .text-behind")).not.toBeNull();
});

it("is over on another page, and where it is closed", () => {
  const { box, show, said, wait } = draw();
  show(ANSWER, null);
  wait();
  act(() => box.querySelector("button")?.click());
  expect(said()).toBe("");
  show({ ...ANSWER, id: "8" }, null);
  wait();
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
