import type { ImportTable } from "@/lib/exchange/progress-form/types";
import { isUnitLike } from "@/lib/figures/names/unit-words";
import type { Catalogue } from "@/lib/figures/types";
import type { Calibre, Indicator, Scope } from "@/lib/plans/types";
import { folded, readName } from "@/lib/figures/names/folded-name";
import { readIndicator } from "@/lib/figures/names/indicator-name";
import { readYear, yearsIn } from "@/lib/figures/names/read-year";
import { readScope, scopesIn } from "@/lib/figures/names/scope-names";
import {
  bareCaption,
  captionSays,
  isSectionName,
  noteSays,
  type NoResult,
} from "@/lib/exchange/progress-form/reading/caption-kinds";
import {
  mayBePlace,
  namesOtherPlace,
  namesPartOf,
} from "@/lib/exchange/progress-form/reading/other-places";

/**
 * What the captions of a table say where it has no column for it: the one thing named, "none", or "unclear" where
 * several are named or what is named is not known. `text` is the caption.
 */
export type Named<Item> =
  { kind: "one"; item: Item; text: string } | { kind: "none" } | { kind: "unclear"; text: string };

/** What captions may name. */
export type CaptionCatalogue = Pick<Catalogue, "scopes" | "calibres" | "indicators">;

/** What says that numbers are no results of a year, and of which of them it says so. */
interface SaidNoResult {
  name: NoResult;
  text: string;
  /** Whether it speaks of every number of the table, or of a year of it. */
  isOfAll: boolean;
  year: number | null;
}

function saidNoResult(name: NoResult, text: string, isOfAll: boolean): SaidNoResult {
  const [year = null, second] = yearsIn(text);
  return { name, text: text.slice(0, 60), isOfAll: isOfAll && second === undefined, year };
}

/** Whether a note names places or indicators, and so speaks of some of the rows only. */
function namesSome(text: string, { scopes, indicators }: CaptionCatalogue): boolean {
  const words = folded(text);
  return (
    scopesIn(scopes, text).length > 0 ||
    indicators.some(({ name }) => words.includes(folded(name.zh)))
  );
}

const NONE = { kind: "none" } as const;

/** Reads every caption of a file once: a table with a thousand headings of sections asks for the nearest each time. */
export class Captions {
  private readonly scopes: Nearest<Scope>;
  private readonly otherPlaces: Nearest<true>;
  private readonly sections: Nearest<true>;
  private readonly doubtful: Nearest<true>;
  private readonly notes: Nearest<NoResult>;
  private readonly said: Nearest<NoResult | "result">;
  private readonly years: Nearest<number>;
  private readonly calibres: Nearest<Calibre | null>;
  private readonly units: Nearest<string>;

  constructor(
    texts: readonly string[],
    private readonly catalogue: CaptionCatalogue,
  ) {
    const namesNothing = (text: string) =>
      [scopesIn(catalogue.scopes, text), yearsIn(text), unitsIn(text)].every(
        ({ length }) => length === 0,
      );
    const where = (is: (text: string) => boolean) =>
      new Nearest(texts, (text) => (is(text) ? [true as const] : []));
    const isSection = (text: string) => namesNothing(text) && isSectionName(text);
    this.otherPlaces = where((text) => isOfOtherPlace(text, catalogue));
    this.sections = where(isSection);
    this.doubtful = where((text) => isSection(text) && mayBePlace(text, catalogue.indicators));
    this.notes = new Nearest(texts, (text) => {
      const said = noteSays(text);
      return said === null ? [] : [said];
    });
    this.said = new Nearest(texts, (text) => saidBy(text, catalogue));
    this.scopes = new Nearest(texts, (text) => scopesIn(catalogue.scopes, text));
    this.years = new Nearest(texts, yearsIn);
    this.calibres = new Nearest(texts, (text) => calibresIn(catalogue.calibres, text));
    this.units = new Nearest(texts, unitsIn);
  }

  /** The scope that the nearest caption names, and the name of the sheet, which must agree. */
  scopeOf({ sheet, captions }: ImportTable): Named<Scope> {
    const { rows, from } = captions;
    const nearest = this.scopes.before(rows, from);
    const other = this.otherPlaces.before(rows, from);
    if (other.at >= 0 && other.at >= nearest.at) return unclear(other.text);
    // Sections that are named by nothing but a scope are scopes: one that the plan does not have is another.
    const section = this.sections.before(rows, from);
    const isBare = readScope(this.catalogue.scopes, bareCaption(nearest.text)) !== null;
    if (isBare && section.at > nearest.at) return unclear(section.text);
    // Below a title, or none, a short name that no indicator has may be a place as well.
    const doubtful = this.doubtful.before(rows, from);
    if (doubtful.at > nearest.at) return unclear(doubtful.text);
    if (isOfOtherPlace(sheet, this.catalogue)) return unclear(sheet);
    const isUnknown = nearest.at < 0 && scopesIn(this.catalogue.scopes, sheet).length === 0;
    if (isUnknown && mayBePlace(sheet, this.catalogue.indicators)) return unclear(sheet);
    const caption = namedBy(nearest);
    const ofSheet = namedBy({ text: sheet, items: scopesIn(this.catalogue.scopes, sheet) });
    if (caption.kind !== "one" || ofSheet.kind !== "one") {
      return caption.kind === "none" ? ofSheet : caption;
    }
    // 湖北省 in a title is most often the author; the sheet is of the city.
    const { kind, name } = caption.item;
    if (kind === "province" && !caption.text.includes(name.zh)) return ofSheet;
    return agreeing(caption, ofSheet, caption.item.code === ofSheet.item.code);
  }

  /** The year that the nearest caption names, and the name of the sheet, which must agree. */
  yearOf({ sheet, captions }: ImportTable): Named<number> {
    const caption = namedBy(this.years.before(captions.rows, captions.from));
    const ofSheet = namedBy({ text: sheet, items: yearsIn(sheet) });
    if (caption.kind !== "one" || ofSheet.kind !== "one") {
      return caption.kind === "none" ? ofSheet : caption;
    }
    return agreeing(caption, ofSheet, caption.item === ofSheet.item);
  }

  /** Why the numbers beside a note, below the nearest title or in a sheet of its name are no results of a year, else null. */
  noResultOf({ sheet, captions }: ImportTable): SaidNoResult | null {
    const note = this.notes.before(captions.next, captions.from);
    const [noted] = note.items;
    if (noted !== undefined) {
      return saidNoResult(noted, note.text, !namesSome(note.text, this.catalogue));
    }
    const { items, text } = this.said.before(captions.rows, captions.from);
    const told = items.length > 0 ? items : saidBy(sheet, this.catalogue);
    const [name = "result"] = told;
    const shown = items.length > 0 ? text : sheet;
    return name === "result" ? null : saidNoResult(name, shown, true);
  }

  /** The calibre after 口径： in the nearest caption that has it. */
  calibreOf({ captions }: ImportTable): Named<Calibre> {
    const { items, text } = this.calibres.before(captions.rows, captions.from);
    const [item] = items;
    if (item === undefined) return NONE;
    return item === null ? { kind: "unclear", text } : { kind: "one", item, text };
  }

  /** The units of the nearest caption that states one; below the rows only where none stands above. */
  unitsOf({ captions }: ImportTable): { units: readonly string[]; below: boolean } {
    const above = this.units.before(captions.rows, captions.from).items;
    if (above.length > 0) return { units: above, below: false };
    return { units: this.units.before(captions.next, captions.rows).items, below: true };
  }
}

/** The nearest of several texts that names something. */
class Nearest<Item> {
  private readonly named: (readonly Item[])[];
  /** For each text the last one up to it that names something; -1 for none. */
  private readonly last: number[] = [];

  constructor(
    private readonly texts: readonly string[],
    namedIn: (text: string) => readonly Item[],
  ) {
    this.named = texts.map(namedIn);
    for (const [index, items] of this.named.entries()) {
      this.last.push(items.length > 0 ? index : (this.last[index - 1] ?? -1));
    }
  }

  before(end: number, from: number): { at: number; text: string; items: readonly Item[] } {
    const at = this.last[end - 1] ?? -1;
    if (at < from) return { at: -1, text: "", items: [] };
    return { at, text: this.texts[at] ?? "", items: this.named[at] ?? [] };
  }
}

/** Whether a text names a place that the plan does not have, or a part of one that it has. */
function isOfOtherPlace(text: string, { scopes }: CaptionCatalogue): boolean {
  const named = scopesIn(scopes, text);
  return named.length === 0
    ? namesOtherPlace(text)
    : named.some(({ name }) => namesPartOf(text, name.zh));
}

function saidBy(text: string, { indicators }: CaptionCatalogue): readonly (NoResult | "result")[] {
  const said = captionSays(text, indicators);
  return said === "none" ? [] : [said];
}

function unclear(text: string): Extract<Named<never>, { kind: "unclear" }> {
  return { kind: "unclear", text: text.slice(0, 60) };
}

function namedBy<Item>({ text, items }: { text: string; items: readonly Item[] }): Named<Item> {
  const [item, second] = items;
  if (item === undefined) return NONE;
  const shown = text.slice(0, 60);
  return second === undefined
    ? { kind: "one", item, text: shown }
    : { kind: "unclear", text: shown };
}

function agreeing<Item>(
  caption: Extract<Named<Item>, { kind: "one" }>,
  sheet: Extract<Named<Item>, { kind: "one" }>,
  agrees: boolean,
): Named<Item> {
  return agrees ? caption : { kind: "unclear", text: `${caption.text} / ${sheet.text}` };
}

/** The calibre of a caption 口径：…; null in the list where it is none of the plan's. */
function calibresIn(calibres: readonly Calibre[], text: string): readonly (Calibre | null)[] {
  const name = /口径\s*[:：]\s*([^\s，,；;。·]+)/.exec(text)?.[1];
  return name === undefined ? [] : [readName(calibres, name.replace(/口径$/, ""))];
}

/** What a whole sheet is of by its name alone, where the name is nothing else: 武汉, 2024年, 应用示范场景. */
export function sheetOf(
  { sheet }: ImportTable,
  { scopes, indicators }: CaptionCatalogue,
): { scope: Scope | null; year: number | null; indicator: Indicator | null } {
  const scope = readScope(scopes, sheet);
  return {
    // A sheet of the province may list its cities.
    scope: scope?.kind === "province" ? null : scope,
    year: readYear(sheet),
    indicator: readIndicator(indicators, sheet)?.indicator ?? null,
  };
}

const AFTER_UNIT =
  /(?:^|[^\p{L}]|计量|金额|货币)单位\s*[:：为]\s*([^\s，。；;）)·]+(?:[、,，/][^\s，。；;）)·]+)*)/u;
const IN_BRACKETS = /[(（]([^()（）]{1,16})[)）]/gu;

function unitsIn(text: string): readonly string[] {
  const after = AFTER_UNIT.exec(text)?.[1]?.split(/[、,，/和及]/) ?? [];
  const inBrackets = [...text.matchAll(IN_BRACKETS)].map(([, inside = ""]) => inside.trim());
  // 填报单位：某局 is an office.
  return [...after, ...inBrackets].filter(isUnitLike);
}
