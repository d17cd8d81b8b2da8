import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";

import { CarriedFields, CarriedLink } from "@/components/layout/carried-query";

const address = vi.hoisted(() => ({ query: "" }));
vi.mock("next/navigation", () => ({
  useSearchParams: () => new URLSearchParams(address.query),
}));
afterEach(() => {
  address.query = "";
});

const carried = ["by", "g.wuhan"];
const link = (href: string) =>
  /href="([^"]*)"/.exec(
    renderToStaticMarkup(
      <CarriedLink href={href} carried={carried}>
        2023
      </CarriedLink>,
    ),
  )?.[1];

describe("a link that keeps what its page was asked for", () => {
  it("adds only the parameters it knows to its own", () => {
    address.query = "year=2024&by=fields&g.wuhan=12.5&x=1";
    expect(link("/p/t?year=2023")).toBe("/p/t?year=2023&amp;by=fields&amp;g.wuhan=12.5");
    expect(renderToStaticMarkup(<CarriedFields carried={carried} />)).toBe(
      '<input type="hidden" name="by" value="fields"/><input type="hidden" name="g.wuhan" value="12.5"/>',
    );
  });

  it("is a plain link where nothing was asked", () => {
    expect(link("/p/t")).toBe("/p/t");
    expect(link("/p/t?year=2023")).toBe("/p/t?year=2023");
  });

  it("escapes what somebody wrote into the address", () => {
    address.query = `by=${encodeURIComponent('"><script>&year=1999')}`;
    expect(link("/p/t?year=2023")).toBe("/p/t?year=2023&amp;by=%22%3E%3Cscript%3E%26year%3D1999");
  });
});
