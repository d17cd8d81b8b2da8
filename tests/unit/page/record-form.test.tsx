// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeAll, expect, it, vi } from "vitest";

import { RecordForm } from "@/components/plan/desk/record-form";
import type { FormAction } from "@/lib/actions/define-action";
import { loadMessages } from "@/lib/i18n/messages";
import { deskOf } from "@/lib/records/desk/desks";

// The way to the sign-in needs the framework; no answer here leads there.
vi.mock("@/lib/i18n/navigation", () => ({ Link: "a", usePathname: () => "/" }));
vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams() }));

const messages = await loadMessages("zh");

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(() => document.body.replaceChildren());

/** Shows the form of a unit with what answers it. */
async function show(action: FormAction, code = ""): Promise<HTMLElement> {
  const box = document.body.appendChild(document.createElement("div"));
  await act(async () =>
    createRoot(box).render(
      <NextIntlClientProvider locale="zh" messages={messages} timeZone="Asia/Shanghai">
        <RecordForm
          plan="p"
          desk="units"
          code={code}
          seen={0}
          draft=""
          fields={deskOf("units").fields}
          start={{ "name.zh": code === "" ? "" : "原名" }}
          why=""
          isWithdrawn={false}
          options={{} as never}
          action={action}
        />
      </NextIntlClientProvider>,
    ),
  );
  return box;
}

/** Sends the form of a unit with a name and a tick twice, and gives what stands in it after each answer. */
async function sendTwice(code: string, answer: Awaited<ReturnType<FormAction>>["status"]) {
  const action: FormAction = (_, form) =>
    Promise.resolve(
      answer === "done"
        ? { status: "done", id: "1", message: { key: "people.desk.saved" }, data: undefined }
        : {
            status: "failed",
            id: "1",
            code: "conflict",
            message: { key: "records.errors.changed" },
            fields: {},
            values: Object.fromEntries(
              [...form].map(([name, text]) => [name, typeof text === "string" ? text : ""]),
            ),
          },
    );
  const box = await show(action, code);
  const name = () => box.querySelector<HTMLTextAreaElement>("[name='name.zh']");
  const tick = () => box.querySelector<HTMLInputElement>("[name='isPublic']");
  const shown: (readonly [string | undefined, boolean | undefined])[] = [];
  for (const text of ["甲单位", "乙单位"]) {
    await act(async () => {
      const [field, mark] = [name(), tick()];
      if (field === null || mark === null) throw new Error("The form lacks its fields.");
      field.value = text;
      mark.checked = true;
      box.querySelector<HTMLButtonElement>("button[value='save']")?.click();
    });
    shown.push([name()?.value, tick()?.checked]);
  }
  return shown;
}

it("the form of a new record begins anew once it is saved, so that nothing is saved twice", async () => {
  expect(await sendTwice("", "done")).toEqual([
    ["", false],
    ["", false],
  ]);
});

it("keeps what was typed and ticked where it was refused, and of a record that is changed", async () => {
  const typed = [
    ["甲单位", true],
    ["乙单位", true],
  ];
  expect(await sendTwice("", "failed")).toEqual(typed);
  document.body.replaceChildren();
  expect(await sendTwice("unit-a", "done")).toEqual(typed);
});

it("takes nothing while it is on its way, because it is made anew with the answer", async () => {
  let answer: (result: Awaited<ReturnType<FormAction>>) => void = () => undefined;
  const box = await show(() => new Promise((resolve) => (answer = resolve)));
  const form = box.querySelector("form");
  expect(form?.hasAttribute("inert")).toBe(false);
  await act(async () => form?.requestSubmit());
  expect(form?.hasAttribute("inert")).toBe(true);
  await act(async () =>
    answer({ status: "done", id: "1", message: { key: "people.desk.saved" }, data: undefined }),
  );
  expect(box.querySelector("form")?.hasAttribute("inert")).toBe(false);
});
