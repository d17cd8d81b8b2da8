import { expect, it } from "vitest";

import { regionWord } from "@/lib/plans/region-word";

const of = (zh: string, en = zh) =>
  regionWord({ scopes: [{ code: "whole", kind: "province", name: { zh, en }, parent: null }] });

it.each([
  ["全省", "全省", "the province"],
  ["云岭省", "全省", "the province"],
  ["全市", "全市", "the city"],
  ["山河市", "全市", "the city"],
  ["云岭自治区", "全区", "the region"],
  ["山河高新技术产业开发区", "全区", "the zone"],
  ["全县", "全县", "the county"],
  ["全国", "全国", "the country"],
])("takes the word for the whole from the plan's own name of it: %s", (name, zh, en) => {
  expect(of(name)).toEqual({ zh, en });
});

it("says a name that tells no kind of place as it is, and in English only what is English", () => {
  expect(of("集团公司", "the group")).toEqual({ zh: "集团公司", en: "the group" });
  expect(of("集团公司")).toEqual({ zh: "集团公司", en: "the whole" });
  expect(regionWord({ scopes: [] })).toEqual({ zh: "整体", en: "the whole" });
});
