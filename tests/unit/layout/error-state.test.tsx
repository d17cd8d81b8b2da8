import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { ErrorState } from "@/components/layout/error-state";

vi.mock("next/navigation", () => ({ useParams: () => ({ locale: "zh" }) }));

const shown = (error: unknown) =>
  renderToStaticMarkup(<ErrorState error={error} retry={() => undefined} />);

it.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
  "does not call it a fault of the page where nobody answered: %s",
  (message) => {
    const page = shown(new TypeError(message));
    expect(page).toContain("没有连上服务器");
    expect(page).not.toContain("意外错误");
  },
);

it("says of everything else that the page could not be shown, with its number", () => {
  expect(shown(new TypeError("x is not a function"))).toContain("页面没有显示出来");
  const error = Object.assign(new Error("no"), { digest: "4711" });
  expect(shown(error)).toContain("4711");
});
