import fc from "fast-check";

import { ALL_ADDRESSES } from "./public-addresses";

/** A request that a stranger makes up: well formed, and mostly nonsense. */
export interface MadeUpRequest {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}

const NAMES = [
  ...[
    "year",
    "asOf",
    "by",
    "from",
    "to",
    "lang",
    "plan",
    "indicators",
    "scopes",
    "years",
    "sort",
    "dir",
  ],
  ...[
    "path",
    "g.wuhan",
    "g.rest",
    "next",
    "wait",
    "refused",
    "scripts-of",
    "_rsc",
    "utm_source",
    "page",
  ],
];
const VALUES = [
  ...[
    "2024",
    "1999",
    "-1",
    "1e9",
    "0",
    "",
    " ",
    "2024。",
    "null",
    "undefined",
    "NaN",
    "en",
    "zh",
    "hubs",
  ],
  ...[
    "scale",
    "scale,little-giants",
    "province",
    "2023-2025",
    "0000-9999",
    "y2024",
    "desc",
    "linear",
  ],
  ...[
    "12.5",
    "１２．５",
    "1".repeat(400),
    "../..",
    "%00",
    "'\"",
    "<script>",
    "\u0000",
    "\ud83d\ude00",
    "湖北",
  ],
  ...["/indicators?year=2024", "//evil.example", "2025-02-30", "2025-01-01T00:00:00+08:00"],
];
const SEGMENTS = [
  ...[
    "indicators",
    "scale",
    "outlook",
    "pillars",
    "wuhan",
    "compare",
    "changes",
    "final",
    "embed",
    "password",
  ],
  ...[
    "unlock",
    "sign-in",
    "figures",
    "settings",
    "api",
    "v1",
    "p",
    "open",
    "en",
    "zh",
    "_next",
    "image",
    "data",
  ],
  ...[
    "share.png",
    "report.xlsx",
    "figures.csv",
    "releases.atom",
    "assessment",
    "charts",
    "trajectory.svg",
    "health",
    "auth",
  ],
  ...[
    "%E6%B9%96",
    "%e3%80%82",
    "a%20b",
    "..%2f",
    "constructor",
    "__proto__",
    "-",
    "x".repeat(300),
    "1",
  ],
];
const AGENTS = ["Mozilla/5.0 (X11; Linux x86_64)", "curl/8.5.0", "DingTalkBot-LinkService/1.0", ""];
const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  [
    "accept",
    ["text/html", "*/*", "application/json", "application/x-ndjson", "image/avif", "nonsense"],
  ],
  ["accept-language", ["en", "zh-CN", "*", "xx;q=2", "x".repeat(300)]],
  ["user-agent", AGENTS],
  ["authorization", ["Basic YTpi", "Basic !", "Bearer x", "Basic " + "A".repeat(2000)]],
  ["cookie", ["hubei.link=1.2", "=", "a=b; c", "better-auth.session_token=x", "NEXT_LOCALE=xx"]],
  ["rsc", ["1"]],
  ["next-router-prefetch", ["1", "2"]],
  ["next-router-state-tree", ["%5B%22%22%5D", "nonsense"]],
  ["next-action", ["0".repeat(42), "x"]],
  ["range", ["bytes=0-1", "bytes=9-1"]],
  ["if-none-match", ["*", '"x"']],
  ["if-modified-since", ["yesterday"]],
  ["origin", ["https://evil.example", "null"]],
  ["x-forwarded-proto", ["https", "javascript"]],
  ["x-forwarded-host", ["evil.example"]],
  [
    "content-type",
    ["application/json", "text/plain", "multipart/form-data; boundary=x", "nonsense"],
  ],
  ["x-rendering-ticket", ["1"]],
  ["x-page-render", ["1"]],
  ["x-link-path", ["/x"]],
];

const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const query = fc
  .array(fc.tuple(one(NAMES), one(VALUES)), { maxLength: 5 })
  .map((pairs) => (pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`));
const headers = fc
  .array(
    one(HEADERS).chain(([name, values]) => one(values).map((value) => [name, value] as const)),
    { maxLength: 4 },
  )
  .map((pairs) => Object.fromEntries(pairs));

/** Requests to the public's addresses, to made-up ones and to members' ones, with `token` as a link's. */
export function madeUpRequests(token: string): fc.Arbitrary<MadeUpRequest> {
  const known = one(ALL_ADDRESSES).map(({ path }) =>
    path.replace("{p}", `/p/${token}`).replace("{api}", `/api/v1/p/${token}`).replace(/\?.*$/, ""),
  );
  const made = fc
    .array(one([...SEGMENTS, token]), { maxLength: 6 })
    .map((segments) => `/${segments.join("/")}`);
  const below = fc
    .tuple(one([`/p/${token}`, `/en/p/${token}`, `/api/v1/p/${token}`, "/open"]), made)
    .map(([base, path]) => `${base}${path}`);
  return fc
    .record({
      method: fc.oneof(
        { weight: 8, arbitrary: fc.constant("GET") },
        { weight: 2, arbitrary: one(["POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"]) },
      ),
      place: fc.oneof(known, below, made),
      query,
      headers,
      body: one(["", "{}", "a=1", "--x--", "[]", "password=guess&next=//evil"]),
    })
    .map(({ method, place, query: search, headers: sent, body }) => ({
      method,
      path: `${place}${search}`,
      headers: sent,
      body: method === "GET" || method === "HEAD" ? null : body,
    }));
}
