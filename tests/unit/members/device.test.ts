import { describe, expect, it } from "vitest";

import { deviceOf } from "@/lib/members/device";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";

describe("deviceOf", () => {
  it.each([
    [`${WINDOWS} Chrome/109.0.0.0 Safari/537.36`, "Chrome 109", "Windows 10"],
    [`${WINDOWS} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`, "Microsoft Edge 130", "Windows 10"],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
      "Firefox 128",
      "Linux",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49 NetType/WIFI Language/zh_CN",
      "WeChat 8",
      "iOS",
    ],
  ])("reads %s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });

  it("takes nothing for what it does not know", () => {
    expect(deviceOf("")).toEqual({ browser: null, system: null });
    expect(deviceOf("<script>alert(1)</script>")).toMatchObject({ system: null });
  });
});
