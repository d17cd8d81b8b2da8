import { readFileSync } from "node:fs";
import { z } from "zod";

const route = z.object({ page: z.string() });
const manifestSchema = z.object({
  staticRoutes: z.array(route),
  dynamicRoutes: z.array(route),
});

/** What stands for the variable parts of an address, but for the token. */
const PARTS: Readonly<Record<string, string>> = {
  "[indicator]": "scale",
  "[scope]": "wuhan",
  "[file]": "trajectory.png",
};

/** One request to an address. */
export interface FrameworkRequest {
  method: "GET" | "HEAD" | "POST" | "OPTIONS";
  path: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Every address of the build that has a link's token in it, as the framework's own list of routes says, filled in;
 * `{token}` stands for the token. Both languages, with and without the prefix that the proxy puts in.
 */
export function builtAddresses(): readonly string[] {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(".next/routes-manifest.json", "utf8")),
  );
  return [...manifest.staticRoutes, ...manifest.dynamicRoutes]
    .map(({ page }) => page)
    .filter((page) => page.includes("[token]"))
    .flatMap((page) => {
      const filled = Object.entries(PARTS)
        .reduce((path, [name, value]) => path.replace(name, value), page)
        .replace("[token]", "{token}");
      const languages = ["", "/zh", "/en"].map((prefix) => filled.replace("/[locale]", prefix));
      return filled.includes("[locale]") ? languages : [filled];
    });
}

/** Everything that the framework answers beside the address itself, for one address. */
export function frameworkRequests(path: string): readonly FrameworkRequest[] {
  const build = readFileSync(".next/BUILD_ID", "utf8").trim();
  const get = (address: string, headers: Record<string, string> = {}): FrameworkRequest => ({
    method: "GET",
    path: address,
    headers,
  });
  const image = (url: string) => get(`/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`);
  const rsc = { RSC: "1" };
  return [
    get(path),
    get(path, { accept: "text/html" }),
    get(`${path}?_rsc=1abcd`, rsc),
    get(path, { ...rsc, "next-router-prefetch": "1" }),
    get(path, { ...rsc, "next-router-segment-prefetch": "/_tree" }),
    get(path, { accept: "text/html", "if-none-match": "*", range: "bytes=0-99999" }),
    get(`${path}.rsc`, rsc),
    get(`${path}.segments/_tree.segment.rsc`, rsc),
    get(`${path}?scripts-of=0123456789012345678901`),
    get(`${path}/opengraph-image`),
    get(`${path}/twitter-image`),
    get(`${path}/icon`),
    get(`/_next/data/${build}${path}.json`),
    get(`/_next/static/${path}`),
    image(path),
    image(`http://localhost${path}`),
    { method: "HEAD", path, headers: {} },
    { method: "OPTIONS", path, headers: {} },
    { method: "POST", path, headers: { "next-action": "0".repeat(42) } },
  ];
}
