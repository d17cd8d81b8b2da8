import { expect, it } from "vitest";

import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import { tooLargeUpload } from "@/lib/exchange/progress-form/reading/too-large-upload";

const PAGE = "http://127.0.0.1/figures/import?year=2024&scope=wuhan";

function asked(url: string, headers: Record<string, string> = {}, method = "POST") {
  const size = { "content-length": String(LIMITS.requestBytes + 1), ...headers };
  return tooLargeUpload({ method, url, headers: new Headers(size) });
}

it("sends a form that no action takes back to its page", () => {
  expect(asked(PAGE)).toBe("/figures/import?year=2024&scope=wuhan&refused=too-large");
  expect(asked("http://127.0.0.1/en/figures/import")).toBe("/en/figures/import?refused=too-large");
});

it("leaves everything else alone", () => {
  expect(asked(PAGE, { "content-length": String(LIMITS.requestBytes) })).toBeNull();
  expect(asked(PAGE, { "content-length": "many" })).toBeNull();
  expect(asked(PAGE, { "next-action": "x" })).toBeNull();
  expect(asked(PAGE, {}, "GET")).toBeNull();
  expect(asked("http://127.0.0.1/sign-in")).toBeNull();
  expect(asked("http://127.0.0.1/p/x/figures/import")).toBeNull();
});
