import { describe, expect, it } from "vitest";

import { destinationList } from "@/lib/wayfinding/destination-list";
import { findDestinations } from "@/lib/wayfinding/find-destinations";
import type { Destinations } from "@/lib/wayfinding/types";

const names: Destinations = {
  indicators: [
    { code: "scale", name: { zh: "产业规模", en: "Industry scale" } },
    { code: "core-firms", name: { zh: "核心企业数", en: "Core firms" } },
    { code: "firms", name: { zh: "“AI＋”企业", en: "Firms" } },
  ],
  pillars: [
    { code: "wuhan", kind: "hub", name: { zh: "武汉", en: "Wuhan" } },
    { code: "optics-valley", kind: "carrier", name: { zh: "中国光谷", en: "Optics Valley" } },
  ],
  years: [2023, 2024],
};
const pages = [
  { href: "/", label: "总览", aliases: ["Overview", "overview"], clocks: true },
  { href: "/releases", label: "发布版", aliases: ["Releases", "releases"], clocks: false },
];

function listed(address: string, base = "") {
  const { pathname, searchParams } = new URL(address, "http://x");
  const standing = { base, path: pathname, query: searchParams, locale: "zh" as const };
  return destinationList(pages, names, standing, "#年");
}

const labels = (search: string) => findDestinations(listed("/"), search).map(({ label }) => label);

describe("findDestinations", () => {
  it("finds everything, in order, where nothing is searched for", () => {
    const all = listed("/").map(({ label }) => label);
    expect(labels("")).toEqual(all);
    expect(labels(" — ")).toEqual(all);
    expect(all).toHaveLength(9);
  });

  it.each([
    ["产业", "产业规模"],
    ["INDUSTRY", "产业规模"],
    ["scale industry", "产业规模"],
    ["optics-valley", "中国光谷"],
    ["valley", "中国光谷"],
    ["ｗｕｈａｎ", "武汉"],
    ["２０２４", "2024年"],
    ["Releases", "发布版"],
    ["ai+企业", "“AI＋”企业"],
  ])("finds by %s", (search, label) => {
    expect(labels(search)).toEqual([label]);
  });

  it("puts a whole name before a part of one", () => {
    expect(labels("firms")).toEqual(["“AI＋”企业", "核心企业数"]);
    expect(labels("企业")).toEqual(["“AI＋”企业", "核心企业数"]);
  });

  it("wants every word", () => {
    expect(labels("wuhan scale")).toEqual([]);
    expect(labels("没有")).toEqual([]);
  });

  it("takes signs of patterns as signs", () => {
    expect(labels(".*")).toHaveLength(9);
    expect(labels("a.*z")).toEqual([]);
  });
});

describe("destinationList", () => {
  const hrefs = (address: string, base = "") => listed(address, base).map(({ href }) => href);

  it("carries the plan everywhere and the clocks to dashboard pages", () => {
    const found = hrefs("/pillars/wuhan?plan=p2&year=2024&asOf=2025-01-01&by=hubs");
    expect(found).toContain("/?plan=p2&year=2024&asOf=2025-01-01");
    expect(found).toContain("/releases?plan=p2");
    expect(found).toContain("/indicators/scale?plan=p2&year=2024&asOf=2025-01-01");
  });

  it("chooses a year for the page one stands on, else for the overview", () => {
    expect(hrefs("/pillars/wuhan?year=2024")).toContain("/pillars/wuhan?year=2023");
    expect(hrefs("/releases")).toContain("/?year=2023");
    expect(hrefs("/p/t/indicators", "/p/t")).toContain("/p/t/indicators?year=2024");
    expect(hrefs("/p/t", "/p/t")).toContain("/p/t?year=2024");
  });

  it("lists the pages alone until the names are there", () => {
    const standing = { base: "", path: "/", query: new URLSearchParams(), locale: "zh" as const };
    expect(destinationList(pages, null, standing, "#年")).toHaveLength(2);
  });

  it("leaves out pages that the plan shown does not have", () => {
    const some = [{ href: "/pillars", label: "支柱", aliases: [], clocks: true, absentIn: ["b"] }];
    const found = (query: string) =>
      destinationList(
        some,
        null,
        { base: "", path: "/", query: new URLSearchParams(query), locale: "zh" },
        "#年",
      ).length;
    expect([found(""), found("plan=a"), found("plan=b")]).toEqual([1, 1, 0]);
  });
});
