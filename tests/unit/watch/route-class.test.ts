import { describe, expect, it } from "vitest";

import { routeClass } from "@/lib/watch/route-class";

describe("the class of a route", () => {
  it.each([
    ["GET", "/p/token", "public-page"],
    ["GET", "/en/p/token/pillars", "public-page"],
    ["GET", "/open", "public-page"],
    ["GET", "/open/data/figures.csv", "public-api"],
    ["GET", "/api/v1/p/token/assessment", "public-api"],
    ["GET", "/api/v1/plans/a/report.docx", "member-api"],
    ["GET", "/api/ready", "health"],
    ["GET", "/_next/static/x.js", "static"],
    ["GET", "/robots.txt", "static"],
    ["GET", "/pillars", "member-page"],
    ["GET", "/openings", "member-page"],
    ["POST", "/figures", "action"],
  ])("%s %s is %s", (method, path, expected) => {
    expect(routeClass(method, path)).toBe(expected);
  });
});
