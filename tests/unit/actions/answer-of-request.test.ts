import { expect, it, vi } from "vitest";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(request.headers) }));
const { answerOfRequest, isAnsweredWithRefusal, keepAnswer } =
  await import("@/lib/actions/answer-of-request");

it("tells the page of the same request what its action answered, and no other page", async () => {
  expect(await answerOfRequest()).toBeNull();
  await keepAnswer({
    id: "1",
    message: { key: "people.desk.submitted" },
    isRefusal: false,
    note: "",
  });
  expect(await answerOfRequest()).toMatchObject({ id: "1" });
  expect(await isAnsweredWithRefusal()).toBe(false);
  await keepAnswer({ id: "2", message: { key: "errors.conflict" }, isRefusal: true, note: "" });
  expect(await isAnsweredWithRefusal()).toBe(true);
  request.headers = new Headers();
  expect(await answerOfRequest()).toBeNull();
  expect(await isAnsweredWithRefusal()).toBe(false);
});
