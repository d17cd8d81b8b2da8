import type { ReadFile } from "@/lib/exchange/progress-form/reading/read-upload";
import { mappedTables } from "@/lib/exchange/progress-form/mapping/mapped-tables";
import { ownSheets } from "@/lib/exchange/progress-form/mapping/own-sheets";
import {
  groupSays,
  viewGroup,
  type GroupSays,
} from "@/lib/exchange/progress-form/mapping/mapping-view";
import {
  groupSheets,
  keptOf,
  recall,
  type SheetGroup,
} from "@/lib/exchange/progress-form/mapping/sheet-group";
import type { GroupView, MappingGap } from "@/lib/exchange/progress-form/mapping-types";
import type { FormSelection, ImportFile } from "@/lib/exchange/progress-form/types";
import type { Catalogue } from "@/lib/figures/types";

import type { FileChoice } from "./mapping-form";
import type { ToRemember } from "./kept-schema";
import type { RememberedMapping } from "./remembered-mappings";
import { readTables } from "./table-says";

export interface MappedFile {
  groups: readonly SheetGroup[];
  views: readonly GroupView[];
  /** What keeps the file from being read as a whole. */
  gaps: readonly MappingGap[];
  /** The tables; null where something is missing. */
  tables: ImportFile | null;
  choice: FileChoice;
  toRemember: ToRemember;
  /** For each group that is read the mapping that was remembered for it; null for one that is not. */
  recalled: readonly (RememberedMapping | null)[];
}

/**
 * Reads a file as its columns were chosen, else as they are remembered for its headings, else as they are guessed.
 * @throws DomainError `invalid` for a file that has no rows
 */
export function mapFile(
  read: ReadFile,
  catalogue: Catalogue,
  place: FormSelection,
  choice: FileChoice | null,
  remembered: ReadonlyMap<string, RememberedMapping>,
): MappedFile {
  const { sheets } = read;
  const own = ownSheets(sheets);
  const plain = choice === null ? groupSheets(sheets, catalogue, own) : [];
  const known = new Set<string>();
  const groups = groupSheets(sheets, catalogue, own, (key, at) => {
    if (choice !== null) return choice.groups[at] ?? null;
    const kept = remembered.get(key)?.kept;
    const group = plain[at];
    if (kept === undefined || group === undefined) return null;
    const recalled = recall(kept, group, catalogue);
    if (recalled !== null) known.add(key);
    return recalled;
  });
  const reading = groups.filter(({ mapping }) => mapping.reads);
  // Where nothing is sure, the first table is the one that is asked about.
  const guessed = reading.length > 0 || own.size > 0 ? reading : groups.slice(0, 1);
  const chosen = new Set(choice?.sheets ?? guessed.flatMap((group) => group.sheets));
  const isChosen = (sheet: number) => chosen.has(sheet);
  const byPage = { scope: place.scope !== null, year: true };
  const views = groups.map((group) => {
    const says = saysOf(group, read, catalogue);
    return viewGroup(group, sheets, { says, byPage, isChosen });
  });
  const used = groups.filter((group) => group.sheets.some(isChosen));
  const gaps: MappingGap[] = used.length === 0 && own.size === 0 ? ["noSheet"] : [];
  const isReady = gaps.length === 0 && views.every((view) => view.gaps.length === 0);
  return {
    groups,
    views,
    gaps,
    tables: isReady ? mappedTables(sheets, read.unread, groups, isChosen, own) : null,
    choice: {
      groups: groups.map(({ mapping: { top, bottom, columns, said } }) => ({
        top,
        bottom,
        columns,
        said,
      })),
      sheets: [...chosen],
    },
    toRemember: used.map((group) => ({
      key: group.key,
      text: group.text,
      kept: { ...keptOf(group), columns: [...group.mapping.columns], shift: [...group.shift] },
    })),
    recalled: used.map(({ key }) => (known.has(key) ? (remembered.get(key) ?? null) : null)),
  };
}

const NOTHING: GroupSays = { scope: false, year: false, unit: false, nature: false };

function saysOf(group: SheetGroup, read: ReadFile, catalogue: Catalogue): GroupSays {
  if (!group.mapping.reads) return NOTHING;
  try {
    const tables = mappedTables(read.sheets, [], [group]);
    return groupSays(group, read.sheets, readTables(tables, catalogue), tables.rows);
  } catch {
    // A group without a single row says nothing; the whole file is refused where no group has one.
    return NOTHING;
  }
}
