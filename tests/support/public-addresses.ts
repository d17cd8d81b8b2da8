import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * What answers at a public address. `page` HTML under the link's frame, `frame` for other sites, `data` computed
 * without drawing, `drawn` pictures and reports, `index` what crawlers read; the others are doors of their own.
 */
export type AddressKind =
  "page" | "frame" | "data" | "drawn" | "password" | "unlock" | "open-file" | "index";

export interface PublicAddress {
  kind: AddressKind;
  /** `{p}` stands for the base of a link's pages, `{api}` for that of its calls. */
  path: string;
}

/** The file of the demonstration that its releases carry (prisma/seed/demo-evidence.ts). */
const DEMO_EVIDENCE = "00000000-0000-4000-8000-0000000000e1";

const P = "app/[locale]/p/[token]";
const API = "app/api/v1/p/[token]";

const page = (path: string) => ({ kind: "page", path: `{p}${path}` }) as const;
const data = (path: string) => ({ kind: "data", path: `{api}/${path}` }) as const;
const drawn = (path: string) => ({ kind: "drawn", path: `{api}/${path}` }) as const;
const openFile = (path: string) => ({ kind: "open-file", path: `/open/${path}` }) as const;

/** Each file that answers the public, with the addresses that it is tried at. */
export const PUBLIC_ADDRESSES: Readonly<Record<string, readonly PublicAddress[]>> = {
  [`${P}/page.tsx`]: [page(""), page("?year=2024")],
  [`${P}/changes/page.tsx`]: [page("/changes")],
  [`${P}/compare/page.tsx`]: [page("/compare"), page("/compare?indicators=scale,little-giants")],
  [`${P}/final/page.tsx`]: [page("/final")],
  [`${P}/indicators/page.tsx`]: [page("/indicators")],
  [`${P}/indicators/[indicator]/page.tsx`]: [page("/indicators/scale")],
  [`${P}/indicators/[indicator]/outlook/page.tsx`]: [page("/indicators/scale/outlook")],
  [`${P}/pillars/page.tsx`]: [page("/pillars")],
  [`${P}/pillars/[scope]/page.tsx`]: [page("/pillars/wuhan")],
  [`${P}/plan/page.tsx`]: [page("/plan")],
  [`${P}/register/page.tsx`]: [page("/register"), page("/register?state=lead")],
  [`${P}/password/page.tsx`]: [{ kind: "password", path: "{p}/password" }],
  [`${P}/unlock/route.ts`]: [{ kind: "unlock", path: "{p}/unlock" }],
  "app/[locale]/(embed)/p/[token]/embed/[indicator]/page.tsx": [
    { kind: "frame", path: "{p}/embed/scale" },
  ],
  [`${API}/assessment/route.ts`]: [data("assessment"), data("assessment?year=2024")],
  [`${API}/destinations/route.ts`]: [data("destinations")],
  [`${API}/figures.csv/route.ts`]: [data("figures.csv")],
  [`${API}/figures.json/route.ts`]: [data("figures.json")],
  [`${API}/figures.xlsx/route.ts`]: [data("figures.xlsx")],
  [`${API}/evidence/[id]/route.ts`]: [drawn(`evidence/${DEMO_EVIDENCE}`)],
  [`${API}/releases.atom/route.ts`]: [data("releases.atom")],
  [`${API}/charts/[indicator]/[file]/route.ts`]: [
    data("charts/scale/trajectory.csv"),
    drawn("charts/scale/trajectory.svg"),
    drawn("charts/scale/trajectory.png"),
  ],
  [`${API}/share.png/route.ts`]: [drawn("share.png")],
  [`${API}/report.docx/route.ts`]: [drawn("report.docx")],
  [`${API}/report.xlsx/route.ts`]: [drawn("report.xlsx")],
  "app/open/catalog.jsonld/route.ts": [openFile("catalog.jsonld")],
  "app/open/data/figures.csv/route.ts": [openFile("data/figures.csv")],
  "app/open/data/figures.csv-metadata.json/route.ts": [openFile("data/figures.csv-metadata.json")],
  "app/open/data/figures.json/route.ts": [openFile("data/figures.json")],
  "app/open/data/figures.xlsx/route.ts": [openFile("data/figures.xlsx")],
  "app/robots.ts": [{ kind: "index", path: "/robots.txt" }],
  "app/sitemap.ts": [{ kind: "index", path: "/sitemap.xml" }],
};

export const ALL_ADDRESSES = Object.values(PUBLIC_ADDRESSES).flat();

/** Files of `app` that answer somebody without an account: a link's token, the public site, crawlers. */
export function discoverPublicFiles(): readonly string[] {
  return readdirSync("app", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        (/\/(?:page\.tsx|route\.ts)$/.test(file) && /\[token\]|^app\/open\//.test(file)) ||
        /^app\/(?:robots|sitemap|manifest|[^/]*-image)\.tsx?$/.test(file),
    );
}
