import type { MessageRef } from "@/lib/errors/domain-error";
import type {
  ImportFile,
  ImportRow,
  ImportTable,
  ProgressForm,
} from "@/lib/exchange/progress-form/types";
import {
  natureOf,
  remarkNature,
  remarkSays,
} from "@/lib/exchange/progress-form/reading/caption-kinds";
import type { Nature, Said } from "@/lib/exchange/progress-form/said";
import type { Calibre, Scope } from "@/lib/plans/types";

import { Captions, sheetOf, type CaptionCatalogue, type Named } from "./captions";

/** What a table says beside its columns: in its captions, and by the name of its sheet. */
export interface TableSays {
  table: ImportTable;
  scope: Named<Scope>;
  year: Named<number>;
  calibre: Named<Calibre>;
  sheet: ReturnType<typeof sheetOf>;
  units: readonly string[];
  /** Whether the units stand below the table only. */
  unitsBelow: boolean;
  /** Why the numbers are no results of a year, and the title that says so; null where they may be. */
  noResult: ReturnType<Captions["noResultOf"]>;
}

/** Reads what each table of a file says, in the order of its tables. */
export function readTables(
  { tables, captions: texts }: ImportFile,
  catalogue: CaptionCatalogue,
): readonly TableSays[] {
  const captions = new Captions(texts, catalogue);
  return tables.map((table): TableSays => {
    const { units, below } = captions.unitsOf(table);
    return {
      table,
      scope: captions.scopeOf(table),
      year: captions.yearOf(table),
      calibre: captions.calibreOf(table),
      sheet: sheetOf(table, catalogue),
      units,
      unitsBelow: below,
      noResult: captions.noResultOf(table),
    };
  });
}

/**
 * What the numbers of a row are by its title, a note or a remark, where somebody said that they are read so and the table
 * has no column for it. Null where nothing says it of this row, or not all agree.
 */
export function notedNature(
  { cells, beside = [] }: ImportRow,
  { table, noResult }: TableSays,
  year: number,
): Nature | null {
  if (table.said?.nature !== "noted" || cells.nature !== undefined) return null;
  const isOfRow = noResult?.isOfAll === true && (noResult.year === null || noResult.year === year);
  const said = [
    ...(noResult === null ? [] : [isOfRow ? natureOf(noResult.name) : null]),
    ...beside.flatMap(({ kind, text }) =>
      kind === "note" && remarkSays(text) ? [remarkNature(text)] : [],
    ),
  ];
  const [nature = null] = said;
  return said.every((one) => one === nature) ? nature : null;
}

const STAND_INS = ["scope", "year", "calibre"] as const;
type StandIn = (typeof STAND_INS)[number];

/** For which columns a caption may stand in: those that the table of a row without a key does not have. */
export function missingIn({ cells }: ImportRow): readonly StandIn[] {
  const hasKey = (cells.key ?? "") !== "";
  return hasKey ? [] : STAND_INS.filter((column) => cells[column] === undefined);
}

type Place = Pick<ProgressForm, "catalogue" | "place">;

function scopeStandIn(said: Said, { catalogue, place }: Place): MessageRef[] {
  const code = said.scope === "" ? place.scope : said.scope;
  const name = catalogue.scopes.find((scope) => scope.code === code)?.name;
  if (name === undefined) return [];
  const values = { nameZh: name.zh, nameEn: name.en };
  return [
    { key: said.scope === "" ? "files.reading.pageScope" : "files.reading.saidScope", values },
  ];
}

function yearStandIn(said: Said, { place }: Place): MessageRef {
  const values = { year: String(said.year ?? place.year) };
  return { key: said.year === null ? "files.reading.pageYear" : "files.reading.saidYear", values };
}

/** Says how captions were read that stand in for a column; each once. */
export function readingsOf(
  says: readonly (TableSays & { standsIn: readonly StandIn[] })[],
  form: Place,
): readonly MessageRef[] {
  const readings = says.flatMap(
    ({ table, scope, year, calibre, units, standsIn }): MessageRef[] => {
      const { said } = table;
      const messages: MessageRef[] = [];
      if (said !== null) {
        if (standsIn.includes("scope") && scope.kind === "none")
          messages.push(...scopeStandIn(said, form));
        if (standsIn.includes("year") && year.kind === "none")
          messages.push(yearStandIn(said, form));
        if (said.unit !== "" && table.unit === "" && units.length === 0) {
          messages.push({ key: "files.reading.saidUnit", values: { unit: said.unit } });
        }
        if (said.nature === "noted") messages.push({ key: "files.reading.saidNature" });
      }
      if (standsIn.includes("scope") && scope.kind === "one") {
        const { zh, en } = scope.item.name;
        messages.push({
          key: "files.reading.scope",
          values: { text: scope.text, nameZh: zh, nameEn: en },
        });
      }
      if (standsIn.includes("year") && year.kind === "one") {
        const values = { text: year.text, year: String(year.item) };
        messages.push({ key: "files.reading.year", values });
      }
      if (standsIn.includes("calibre") && calibre.kind === "one") {
        const { zh, en } = calibre.item.name;
        messages.push({
          key: "files.reading.calibre",
          values: { text: calibre.text, nameZh: zh, nameEn: en },
        });
      }
      return messages;
    },
  );
  const once = new Map(readings.map((message) => [JSON.stringify(message), message]));
  return [...once.values()];
}
