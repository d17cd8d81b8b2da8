import { describe, expect, it } from "vitest";

import { cleanPublicAddress } from "@/lib/addresses/clean-address";

const LINK = `/p/${"aB3_-".repeat(9).slice(0, 43)}`;
const clean = (address: string) => {
  const { pathname, search } = new URL(address, "https://example.test");
  return cleanPublicAddress(pathname, search);
};

describe("an address as chats and documents pass it on", () => {
  const marks = ["。", "，", "、", "；", "：", "！", "？", "）", "”", "’", "》", "」", "】", "…"];
  const ascii = [".", ",", ";", ":", "!", ")", '"', "'", ">", "]", "}", "|", "*", "`"];
  const unseen = [
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u3000",
    "\u00a0",
    "%20",
    "%0A",
  ];

  it.each([...marks, ...ascii, ...unseen])("opens with %j behind it", (mark) => {
    for (const base of [LINK, `/en${LINK}`, "/open", `${LINK}/indicators/scale`]) {
      expect(clean(`${base}${mark}`), base).toBe(base);
      expect(clean(`${base}${encodeURIComponent(decodeURIComponent(mark))}`), base).toBe(base);
    }
  });

  it.each([
    ["text goes on behind the mark", `${LINK}，请查看`, LINK],
    ["text goes on at once", `${LINK}请查看`, LINK],
    ["a path goes on behind the mark", `${LINK}。/indicators`, LINK],
    ["two marks", `${LINK}）。`, LINK],
    ["a slash and a mark", `${LINK}/。`, LINK],
    ["the escape is broken off", `${LINK}%E3%80`, LINK],
    [
      "an unseen character breaks the token",
      `/p/${LINK.slice(3, 20)}\u200b${LINK.slice(20)}`,
      LINK,
    ],
    ["the query is kept", `${LINK}。?year=2024`, `${LINK}?year=2024`],
    ["the mark stands behind the query", `${LINK}?year=2024）。`, `${LINK}?year=2024`],
    ["text goes on behind the query", `${LINK}?year=2024，请看`, `${LINK}?year=2024`],
    ["a blank stands behind the query", `${LINK}?year=2024%20`, `${LINK}?year=2024`],
    ["nothing but a mark is the query", `${LINK}?。`, LINK],
  ])("cuts where %s", (_, address, expected) => {
    expect(clean(address)).toBe(expected);
  });

  it.each([
    LINK,
    `${LINK}/`,
    `${LINK}/compare?indicators=scale%2Clittle-giants&scopes=a&sort=y2024`,
    `${LINK}/indicators/scale/outlook?g.wuhan=12.5&g.rest=-3&path=linear`,
    `${LINK}/password?next=%2Findicators%3Fyear%3D2024`,
    "/figures。",
    "/sign-in?next=/。",
    "/p/。",
  ])("leaves %s alone", (address) => {
    expect(clean(address)).toBeNull();
  });
});
