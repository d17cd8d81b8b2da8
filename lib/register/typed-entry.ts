import type { MessageRef } from "@/lib/errors/domain-error";
import { isPrintable } from "@/lib/errors/text-schema";
import { folded } from "@/lib/figures/names/folded-name";
import { readScope } from "@/lib/figures/names/scope-names";
import type { LocalText } from "@/lib/plans/types";
import { readPeriod } from "@/lib/records/period";
import {
  ENTRY_SORTS,
  ENTRY_STATES,
  type EntrySort,
  type EntryState,
} from "@/lib/records/register-kinds";
import type { Payload } from "@/lib/records/schemas";
import { isOrganisationCode, tidyOrganisationCode } from "@/lib/vocabulary/organisation-code";

import type { RegisterCatalogue } from "./types";

/** Fields of an entry as somebody types or pastes them: texts, "" for nothing. */
export const TYPED_FIELDS = [
  "name",
  "nameEn",
  "organisationCode",
  "sort",
  "scopes",
  "year",
  "state",
  "decidedOn",
  "document",
  "status",
  "source",
  "words",
  "wordsEn",
  "note",
  "noteEn",
] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export type TypedEntry = Readonly<Record<TypedField, string>>;

/** A field with the sentence about what is wrong with it. */
export interface TypedProblem {
  readonly field: TypedField;
  readonly message: MessageRef;
}

export const SORT_NAMES: Readonly<Record<EntrySort, LocalText>> = {
  firm: { zh: "企业", en: "firm" },
  model: { zh: "大模型", en: "model" },
  scenario: { zh: "应用场景", en: "scenario" },
  laboratory: { zh: "实验室", en: "laboratory" },
  platform: { zh: "平台", en: "platform" },
  result: { zh: "成果", en: "result" },
  other: { zh: "其他", en: "other" },
};

export const STATE_NAMES: Readonly<Record<EntryState, LocalText>> = {
  lead: { zh: "线索", en: "lead" },
  recognised: { zh: "已认定", en: "recognised" },
  refused: { zh: "不予认定", en: "not recognised" },
};

const STATUS_TERMS = ["named", "signed", "being built", "planned", "lead"] as const;
type StatusTerm = (typeof STATUS_TERMS)[number];

/** Usual words for how far a source says that a thing has come; others are kept as they stand. */
const STATUS_NAMES: Readonly<Record<StatusTerm, LocalText>> = {
  named: { zh: "来源点名", en: "named" },
  signed: { zh: "已签约", en: "signed" },
  "being built": { zh: "在建", en: "being built" },
  planned: { zh: "计划中", en: "planned" },
  lead: { zh: "线索", en: "lead" },
};

/** Other words that lists use. */
const SORT_WORDS: Readonly<Record<string, EntrySort>> = {
  模型: "model",
  行业大模型: "model",
  场景: "scenario",
  重点实验室: "laboratory",
  全国重点实验室: "laboratory",
  创新平台: "platform",
  标志性成果: "result",
  公司: "firm",
};
const STATE_WORDS: Readonly<Record<string, EntryState>> = {
  认定: "recognised",
  通过: "recognised",
  未认定: "lead",
  待认定: "lead",
  不认定: "refused",
  未通过: "refused",
};

const MOST_CHARACTERS = { name: 300, other: 2000 } as const;

/**
 * Reads what was typed of an entry behind `indicators`, on the day `today` in China: nothing is recognised after it.
 * Blank sort, state and source are asked for. Gives the payload, or what is wrong with each field.
 */
export function readTypedEntry(
  typed: TypedEntry,
  catalogue: RegisterCatalogue,
  {
    indicators,
    position,
    today,
  }: { indicators: readonly string[]; position: number; today: string },
): { payload: Payload<"entry"> | null; problems: readonly TypedProblem[] } {
  const problems: TypedProblem[] = [];
  const wrong = (field: TypedField, message: MessageRef) => void problems.push({ field, message });
  for (const field of TYPED_FIELDS) {
    const max =
      field === "name" || field === "nameEn" ? MOST_CHARACTERS.name : MOST_CHARACTERS.other;
    if (typed[field].length > max)
      wrong(field, { key: "register.errors.tooLong", values: { max } });
    if (!isPrintable(typed[field])) wrong(field, { key: "errors.unprintable" });
  }
  const name = typed.name.trim();
  if (name === "") wrong("name", { key: "register.errors.name" });
  const code = tidyOrganisationCode(typed.organisationCode);
  if (code !== "" && !isOrganisationCode(code)) {
    wrong("organisationCode", { key: "register.errors.organisationCode" });
  }
  const sort = readTerm(ENTRY_SORTS, SORT_NAMES, SORT_WORDS, typed.sort);
  if (sort === null) wrong("sort", unknownTerm("sort", typed.sort));
  const state = readTerm(ENTRY_STATES, STATE_NAMES, STATE_WORDS, typed.state);
  if (state === null) {
    wrong("state", unknownTerm("state", typed.state));
  }
  const scopes = splitList(typed.scopes).flatMap((text) => {
    const scope = readScope(catalogue.scopes, text);
    if (scope === null) wrong("scopes", { key: "register.errors.scope", values: { text } });
    return scope === null || scope.kind === "province" ? [] : [scope.code];
  });
  const year = /^(\d{4})\s*年?$/.exec(typed.year.normalize("NFKC").trim())?.[1] ?? "";
  if (typed.year.trim() !== "" && (Number(year) < 1900 || Number(year) > 2100)) {
    wrong("year", { key: "register.errors.year", values: { text: typed.year } });
  }
  const decidedOn = typed.decidedOn.normalize("NFKC").trim().replaceAll(/[/.]/g, "-");
  const decided = readPeriod(decidedOn);
  if (decidedOn !== "" && decided === null) {
    wrong("decidedOn", { key: "register.errors.decidedOn", values: { text: typed.decidedOn } });
  }
  if (decided !== null && decided.first > today) {
    wrong("decidedOn", { key: "register.errors.decidedLater", values: { text: typed.decidedOn } });
  }
  const document = typed.document.trim();
  if (state !== null && state !== "lead") {
    if (decidedOn === "") wrong("decidedOn", { key: "register.errors.decidedOnMissing" });
    if (document === "") wrong("document", { key: "register.errors.documentMissing" });
  }
  if (state === "recognised" && year === "") wrong("year", { key: "register.errors.yearMissing" });
  if (state === "recognised" && year > today.slice(0, 4)) {
    wrong("year", { key: "register.errors.yearLater", values: { text: typed.year } });
  }
  const sources = splitSources(typed.source).flatMap((text) => {
    const found = catalogue.sources.find(
      ({ key, title }) => key === text || folded(title) === folded(text),
    );
    if (found === undefined) wrong("source", { key: "register.errors.source", values: { text } });
    return found === undefined ? [] : [found.key];
  });
  if (typed.source.trim() === "") wrong("source", { key: "register.errors.sourceMissing" });
  if (problems.length > 0 || sort === null || state === null) return { payload: null, problems };
  const isLead = state === "lead";
  const payload: Payload<"entry"> = {
    title: { zh: name, en: typed.nameEn.trim() || name },
    words: both(typed.words, typed.wordsEn),
    note: both(typed.note, typed.noteEn),
    sources: [...new Set(sources)],
    indicators: [...indicators],
    scopes: [...new Set(scopes)],
    position,
    sort,
    state,
    status: readStatus(typed.status),
    year: year === "" ? null : Number(year),
    organisationCode: code === "" ? null : code,
    decidedOn: isLead ? null : decidedOn,
    document: isLead ? null : document,
    others: [],
  };
  return { payload, problems: [] };
}

/** An entry of which nothing was typed yet. */
export function blankEntry(): TypedEntry {
  return Object.fromEntries(TYPED_FIELDS.map((field) => [field, ""])) as TypedEntry;
}

/** Writes an entry as it would be typed, to fill a form with it. */
export function typedEntry(payload: Payload<"entry">): TypedEntry {
  const { title, words, note } = payload;
  return {
    name: title.zh,
    nameEn: title.en === title.zh ? "" : title.en,
    organisationCode: payload.organisationCode ?? "",
    sort: payload.sort,
    scopes: payload.scopes.join("、"),
    year: payload.year === null ? "" : String(payload.year),
    state: payload.state,
    decidedOn: payload.decidedOn ?? "",
    document: payload.document ?? "",
    status: payload.status ?? "",
    source: payload.sources.join(" | "),
    words: words?.zh ?? "",
    wordsEn: words === null || words.en === words.zh ? "" : words.en,
    note: note?.zh ?? "",
    noteEn: note === null || note.en === note.zh ? "" : note.en,
  };
}

/** Writes how far a source says that a thing has come; a text that is no usual one as it stands. */
export function statusWord(status: string): LocalText | string {
  const term = STATUS_TERMS.find((one) => one === status);
  return term === undefined ? status : STATUS_NAMES[term];
}

function readStatus(text: string): string | null {
  return readTerm(STATUS_TERMS, STATUS_NAMES, {}, text) ?? (text.trim() || null);
}

function readTerm<Term extends string>(
  terms: readonly Term[],
  names: Readonly<Record<Term, LocalText>>,
  words: Readonly<Record<string, Term>>,
  text: string,
): Term | null {
  const sought = folded(text);
  const found = terms.find((term) =>
    [term, names[term].zh, names[term].en].some((name) => folded(name) === sought),
  );
  return found ?? (Object.hasOwn(words, sought) ? (words[sought] ?? null) : null);
}

/** Parts of a list typed with any of the usual signs between them. */
function splitList(text: string): readonly string[] {
  return text
    .split(/[、，,;；/|\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Titles of sources hold commas, so only a bar and a line end stand between two. */
function splitSources(text: string): readonly string[] {
  return text
    .split(/[|\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function both(zh: string, en: string): LocalText | null {
  if (zh.trim() === "") return null;
  return { zh: zh.trim(), en: en.trim() || zh.trim() };
}

/** Says of a choice that it is not made, or not known; nobody typed what is blank. */
function unknownTerm(field: "sort" | "state", text: string): MessageRef {
  return text.trim() === ""
    ? { key: `register.errors.${field}Missing` }
    : { key: `register.errors.${field}`, values: { text } };
}
