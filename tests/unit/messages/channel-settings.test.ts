import { describe, expect, it } from "vitest";

import { readEnv } from "@/lib/config/env";

const SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;

describe("settings of channels", () => {
  it("are all optional", () => {
    expect(() => readEnv({})).not.toThrow();
  });

  it.each([
    [{ SMTP_URL: "smtp://mail.example.test" }, /MAIL_FROM must be set with SMTP_URL/],
    [{ WEBHOOK_URL: "https://example.test/in" }, /WEBHOOK_SECRET must be set with WEBHOOK_URL/],
    [{ WEBHOOK_URL: "file:///etc/passwd", WEBHOOK_SECRET: SECRET }, /WEBHOOK_URL must be an http/],
    [{ WEBHOOK_URL: "https://example.test", WEBHOOK_SECRET: "short" }, /WEBHOOK_SECRET must be/],
    [{ FEISHU_ROBOT_URL: "ftp://example.test" }, /FEISHU_ROBOT_URL must be an http/],
    [{ SMTP_URL: "http://example.test", MAIL_FROM: "a@example.test" }, /SMTP_URL must be an smtp/],
    [
      { SMTP_URL: "smtp://example.test", MAIL_FROM: "Site <a@example.test>\r\nBcc: b@x.test" },
      /MAIL_FROM must be an e-mail address/,
    ],
  ])("refuse %o", (settings, sentence) => {
    expect(() => readEnv(settings)).toThrow(sentence);
  });

  it("take a sender with a name", () => {
    const settings = { SMTP_URL: "smtps://u:p@example.test", MAIL_FROM: "湖北 <a@example.test>" };
    expect(readEnv(settings).MAIL_FROM).toBe("湖北 <a@example.test>");
  });
});
