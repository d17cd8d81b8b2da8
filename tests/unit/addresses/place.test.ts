import { describe, expect, it } from "vitest";

import { dashboardClocks } from "@/components/page/dashboard-clocks";
import { dashboardPath } from "@/lib/addresses/place";
import { sourceAddress } from "@/lib/words/verdict/source-address";

const plan = { startYear: 2023, endYear: 2025 };

describe("dashboardPath", () => {
  it("keeps the clocks and the public link", () => {
    const place = { base: "/p/token", year: "2024", asOf: null };
    expect(dashboardPath(place, "/pillars/wuhan")).toBe("/p/token/pillars/wuhan?year=2024");
    expect(dashboardPath({ base: "", year: null, asOf: null }, "")).toBe("/");
    expect(
      dashboardPath({ base: "", year: "2023", asOf: "2024-12-31" }, "/indicators/a#rest"),
    ).toBe("/indicators/a?year=2023&asOf=2024-12-31#rest");
  });
});

describe("dashboardClocks", () => {
  it("reads both clocks", () => {
    const { clock, place, notices } = dashboardClocks(
      "",
      { year: "2024", asOf: "2024-12-31" },
      plan,
      true,
    );
    expect(clock).toEqual({ year: 2024, asOf: "2024-12-31T15:59:59.999Z" });
    expect(place).toEqual({ base: "", year: "2024", asOf: "2024-12-31" });
    expect(notices).toEqual([]);
  });

  it("leaves out what it cannot read, and says so", () => {
    const { clock, place, notices } = dashboardClocks("", { year: "1999", asOf: "x" }, plan, true);
    expect(clock).toEqual({ year: undefined, asOf: undefined });
    expect(place).toEqual({ base: "", year: null, asOf: null });
    expect(notices.map(({ param, message }) => [param, message.key])).toEqual([
      ["year", "errors.year"],
      ["asOf", "errors.asOf"],
    ]);
  });

  it("knows no 'as of' on a public page", () => {
    const { clock, place, notices } = dashboardClocks("/p/t", { asOf: "2024-12-31" }, plan, false);
    expect([clock.asOf, place.asOf, notices]).toEqual([undefined, null, []]);
  });
});

describe("dashboardClocks of a public page", () => {
  it("says that it shows one release where the address asks for another", () => {
    const asked = (release: string | undefined) =>
      dashboardClocks("/p/t", { release }, plan, false).notices.map(({ message }) => message.key);
    expect([asked("-"), asked(" "), asked(undefined)]).toEqual([["errors.oneRelease"], [], []]);
  });
});

describe("sourceAddress", () => {
  it("completes an address without a scheme", () => {
    expect(sourceAddress("whwx.gov.cn/a.shtml")).toBe("https://whwx.gov.cn/a.shtml");
    expect(sourceAddress("http://example.org/")).toBe("http://example.org/");
  });

  it("links nothing that is no web address or was cut short", () => {
    expect(sourceAddress(null)).toBeNull();
    expect(sourceAddress("javascript:alert(1)")).toBeNull();
    expect(sourceAddress("data:text/html,x")).toBeNull();
    expect(sourceAddress("hb.cri.cn/2024-12-19/f23f4072-…html")).toBeNull();
  });
});
