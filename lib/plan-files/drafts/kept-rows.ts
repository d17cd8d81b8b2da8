import { planTexts } from "../plan-texts";
import type { PlanFile } from "../plan-file";
import type { PlanTexts, Section, TextRow } from "../sections";
import type { Site } from "../site-faults";
import type { Offer } from "./types";

const NOTHING: PlanFile = {
  plan: { code: "", name: { zh: "", en: "" }, startYear: 0, endYear: 0, illustrative: false },
  dimensions: [],
  scopes: [],
  indicators: [],
  calibres: [],
  sources: [],
  targets: [],
  baselines: [],
  bridges: [],
};

/** Writes a calibre or a source of the site as a row of a draft; empty where the site has none of this code. */
export function keptRow(site: Site, section: Section, code: string): readonly TextRow[] {
  const { calibres, sources } = planTexts({
    ...NOTHING,
    calibres: site.calibres,
    sources: site.sources,
  });
  const rows = section === "calibres" ? calibres : section === "sources" ? sources : [];
  return rows.filter((row) => row["code"] === code);
}

/** Lists calibres, sources or plans of the site that a section may take in: those that it does not hold yet. */
export function keptOffers(site: Site, section: Section, texts: PlanTexts): readonly Offer[] {
  const held = new Set(texts[section].map(({ code = "" }) => code));
  if (section === "calibres") return site.calibres.filter(({ code }) => !held.has(code));
  if (section === "sources") {
    return site.sources
      .filter(({ key }) => !held.has(key))
      .map(({ key, title, publisher }) => {
        const name = `${title}（${publisher}）`;
        return { code: key, name: { zh: name, en: name } };
      });
  }
  return section === "plan" ? site.plans : [];
}
