import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

import { EVIDENCE_REQUEST_BYTES } from "./lib/evidence/limits";
import { LIMITS } from "./lib/exchange/progress-form/reading/limits";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const EVERYWHERE = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** Which sites may hold a chart in a frame is said by the proxy, link by link; the old header knows all or none. */
const UNFRAMED = "/:path((?!(?:en/)?(?:p/[^/]+|open)/embed/).*)";
/** The public site is there to be found; whether it is on is answered by its pages. */
const UNLISTED = "/:path((?!(?:en/)?open(?:/|$)|sitemap\\.xml$).*)";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run verify` has checked the types when it builds.
  typescript: { ignoreBuildErrors: process.env.TYPES_ARE_CHECKED === "1" },
  allowedDevOrigins: ["127.0.0.1"],
  // The optimizer would fetch a link's picture, keep it on disk and go on giving it when the link has ended.
  images: { unoptimized: true },
  experimental: {
    // Reading it back makes the next build hardly faster than writing its 140 MB has made this one slower.
    turbopackFileSystemCacheForBuild: false,
    serverActions: { bodySizeLimit: LIMITS.requestBytes },
    // What the proxy passes on at most: more than this of an upload would be cut off without a word.
    proxyClientMaxBodySize: EVIDENCE_REQUEST_BYTES + 1024 * 1024,
  },
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/argon2",
    "nodemailer",
    "pino",
    "prom-client",
  ],
  // The address of a public link is its key: it must not leak to the sites that sources link to.
  headers: async () => [
    { source: "/:path*", headers: [...EVERYWHERE, referrer("same-origin")] },
    { source: UNFRAMED, headers: [{ key: "X-Frame-Options", value: "DENY" }] },
    { source: UNLISTED, headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }] },
    {
      source: "/icons/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400" }],
    },
    { source: "/p/:path*", headers: [referrer("no-referrer")] },
    { source: "/en/p/:path*", headers: [referrer("no-referrer")] },
    {
      source: "/api/:path*",
      headers: [
        referrer("no-referrer"),
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
      ],
    },
    // Files that members brought: no browser opens one in the site, whatever it is.
    {
      source: "/api/v1/p/:token/evidence/:id",
      headers: [
        {
          key: "Content-Security-Policy",
          value: "sandbox; default-src 'none'; frame-ancestors 'none'",
        },
      ],
    },
  ],
};

function referrer(value: string): { key: string; value: string } {
  return { key: "Referrer-Policy", value };
}

export default withNextIntl(config);
