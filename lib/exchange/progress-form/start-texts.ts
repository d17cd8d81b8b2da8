import type { Catalogue, Revision } from "@/lib/figures/types";
import type { Locale } from "@/lib/i18n/routing";

import type { FILLABLE } from "./columns";
import { sourceName } from "./source-name";
import { termLabel } from "./terms";
import type { FormCell } from "./types";

export type FilledTexts = Readonly<Record<(typeof FILLABLE)[number], string>>;

/**
 * Finds the revision whose texts stand in the form, and against which an upload is compared: what the actor has
 * in hand (a draft, a submission, a returned one), else the approved value; null where there is none.
 */
export function startOf(actorId: string, cell: FormCell): Revision | null {
  const own = cell.submitted?.authorId === actorId ? cell.submitted : null;
  return cell.draft ?? own ?? cell.returned ?? cell.current;
}

/**
 * Writes the texts that a line of the form starts with. The note to the reviewer and the reason of an approved
 * value are left out: they were about that change and not about the next one.
 */
export function startTexts(
  start: Revision | null,
  calibre: string,
  catalogue: Pick<Catalogue, "calibres" | "sources">,
  locale: Locale,
): FilledTexts {
  const isApproved = start?.state === "approved";
  const known = catalogue.calibres.find(({ code }) => code === calibre);
  return {
    calibre: known?.name[locale] ?? calibre,
    value: start?.value ?? "",
    // A chosen "exact" would contradict a word typed later.
    qualifier:
      start === null || start.qualifier === "exact"
        ? ""
        : termLabel("qualifier", start.qualifier, locale),
    nature: start === null ? "" : termLabel("nature", start.nature, locale),
    flag: start?.flag ? termLabel("flag", start.flag, locale) : "",
    source: start?.source ? sourceName(start.source, catalogue.sources) : "",
    sourcePublisher: "",
    sourcePublishedOn: "",
    sourceUrl: "",
    sourceGrade: "",
    evidence: start?.evidence ?? "",
    publicNoteZh: start?.publicNoteZh ?? "",
    publicNoteEn: start?.publicNoteEn ?? "",
    reviewerNote: isApproved ? "" : (start?.reviewerNote ?? ""),
    reason: isApproved ? "" : (start?.reason ?? ""),
  };
}
