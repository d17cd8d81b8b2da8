import { describe, expect, it } from "vitest";

import { isRobot } from "@/lib/links/door/is-robot";

const asks = (agent: string) => isRobot(new Headers({ "user-agent": agent }));
const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("who opens a link", () => {
  it.each([
    "DingTalkBot-LinkService/1.0 (+https://open-doc.dingtalk.com/microapp/faquestions/ftpfeu)",
    `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/100.0 Safari/537.36 LarkUrl2Meta`,
    "MicroMessenger Client",
    "WeChat/8.0.30.32 CFNetwork/1390 Darwin/22.0.0",
    "wxwork/4.0 CFNetwork/1390 Darwin/22.0.0",
    "QQ/8.9.50 CFNetwork/1404 Darwin/22.0.0",
    `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/53.0 Safari/537.36 QQ-URL-Manager`,
    "WhatsApp/2.23.20.0",
    "TelegramBot (like TwitterBot)",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Twitterbot/1.0",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    // iMessage.
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
    "facebookexternalhit/1.1;line-poker/1.0",
    "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    "curl/8.5.0",
    "python-requests/2.31",
  ])("%s is a program", (agent) => {
    expect(asks(agent)).toBe(true);
  });

  it.each([
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.30(0x18001e31) NetType/WIFI Language/zh_CN",
    `Mozilla/5.0 (Windows NT 10.0; WOW64) ${WEBKIT} Chrome/81.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat`,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 wxwork/4.0.8 MicroMessenger/7.0.1 Language/zh",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 AliApp(DingTalk/7.0.30) com.laiwang.DingTalk/1 language/zh-Hans",
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Chrome/110.0 Safari/537.36 Lark/6.11.5 LarkLocale/zh_CN`,
    `Mozilla/5.0 (Linux; Android 10) ${WEBKIT} Version/4.0 Chrome/77.0 MQQBrowser/6.2 Mobile Safari/537.36 V1_AND_SQ_8.4.5 QQ/8.4.5.4745`,
    `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/120.0 Safari/537.36 UOS`,
    "Mozilla/5.0 (Windows NT 6.1; rv:109.0) Gecko/20100101 Firefox/115.0",
    "",
  ])("%s is a reader", (agent) => {
    expect(asks(agent)).toBe(false);
  });
});
