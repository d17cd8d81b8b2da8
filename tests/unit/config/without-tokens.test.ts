import { describe, expect, it } from "vitest";

import { withoutTokens } from "@/lib/config/without-tokens";
import { newToken } from "@/lib/links/door/token";

describe("what is logged", () => {
  it("has no token of a link, wherever it stands", () => {
    const token = newToken();
    for (const text of [
      `GET /p/${token}/indicators failed`,
      `GET /p/${token}。`,
      `{"token":"${token}"}`,
      `url=%2Fapi%2Fv1%2Fp%2F${token}%2Fshare.png`,
    ]) {
      expect(withoutTokens(text)).toBe(text.replace(token, "[link]"));
    }
  });

  it("keeps everything else, hashes and identifiers among it", () => {
    const text = `at ${"a".repeat(64)} 0b6f3a52-5c1e-4d43-9d4c-1c9a1f1e7a10 (node:internal/process/task_queues:105:5)`;
    expect(withoutTokens(text)).toBe(text);
  });
});
