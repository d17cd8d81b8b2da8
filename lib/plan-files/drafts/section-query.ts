import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";

import { sectionHash } from "../rows/section-hash";
import { REFERS_TO, SECTIONS, type PlanTexts, type Section, type TextRow } from "../sections";
import { PAGE_ROWS, sectionCounts } from "./section-counts";
import { keptOffers } from "./kept-rows";
import { loadSite } from "./load-site";
import { findDraft } from "./find-draft";
import type { DraftSection, Offer, PlanDraft } from "./types";
import { unitsOf } from "./unit-words";

/**
 * Reads one page of a section of a draft with all that its form needs; a page beyond the last is the last;
 * null where there is no such draft, or one that nobody edits.
 * @throws DomainError `forbidden`
 */
export async function getDraftSection(
  actor: Actor,
  id: string,
  section: Section,
  asked = 1,
): Promise<DraftSection | null> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const found = await findDraft(tx, actor, id);
    if (found === null || (found.purpose !== "new" && found.purpose !== "change")) return null;
    const { texts, faults } = found;
    const site = await loadSite(tx);
    const all = texts[section];
    const pages = Math.max(1, Math.ceil(all.length / PAGE_ROWS));
    const page = Math.min(Math.max(1, asked), pages);
    const from = (page - 1) * PAGE_ROWS;
    return {
      draft: lineOf(found),
      section,
      rows: all.slice(from, from + PAGE_ROWS),
      from,
      total: all.length,
      page,
      pages,
      hash: sectionHash(all),
      faults: faults.filter((fault) => fault.section === section),
      counts: sectionCounts(texts, faults),
      offers: offersOf(texts, section),
      units: section === "indicators" ? unitsOf(site, texts) : [],
      kept: keptOffers(site, section, texts),
    };
  });
}

function lineOf(draft: PlanDraft): DraftSection["draft"] {
  const { id, code, name, purpose, lockVersion, changedAt, writers, tookPart } = draft;
  return { id, code, name, purpose, lockVersion, changedAt, writers, tookPart };
}

function offersOf(texts: PlanTexts, section: Section): DraftSection["offers"] {
  const sections = SECTIONS[section].flatMap((column) => REFERS_TO[column] ?? []);
  return Object.fromEntries([...new Set(sections)].map((name) => [name, offersIn(texts[name])]));
}

/** Names what may be chosen; of sources that have one title the publisher tells which is which. */
function offersIn(rows: readonly TextRow[]): readonly Offer[] {
  const times = new Map<string, number>();
  for (const { title = "" } of rows) times.set(title, (times.get(title) ?? 0) + 1);
  return rows.flatMap(({ code = "", nameZh = "", nameEn = "", title = "", publisher = "" }) => {
    const isShared = title !== "" && times.get(title) !== 1;
    const zh = nameZh || (isShared ? `${title} · ${publisher}` : title) || code;
    return code === "" ? [] : [{ code, name: { zh, en: nameEn || zh } }];
  });
}
