/**
 * What a number format makes of a number or a text, as far as it changes what is read: `plain` shows the number
 * itself (grouped, rounded, coloured), `text` puts words around it, such as 约211 or 1500亿元, and `other` shows
 * something else: thousands cut off, a sign for zero, nothing at all.
 */
export type Shown = { kind: "plain" } | { kind: "text"; text: string } | { kind: "other" };

const PLAIN = { kind: "plain" } as const;
const OTHER = { kind: "other" } as const;

/** Placeholders of a number with their points and commas; `!.` and `\.` are points that divide nothing. */
const DIGITS = /General|[0#?][0#?,.]*(?:[eE][+-][0#?]+)?(?:\s*[0#?]*\/[0#?\d]+)?/gi;

/** Reads a format code of ECMA-376 18.8.31. `stored` is what the cell holds, a number as text or a text. */
export function shownNumber(stored: string, format: string): Shown {
  if (/^(?:General|@|)$/i.test(format.trim())) return PLAIN;
  const number = stored.trim() === "" ? Number.NaN : Number(stored);
  const sections = sectionsOf(format);
  const isForText = sections.length === 1 && mask(format).masked.includes("@");
  if (Number.isNaN(number) || isForText) return shownText(stored, format);
  const section = sectionFor(number, sections);
  if (section === null || section.trim() === "") return OTHER;
  const { masked, literals } = mask(section);
  const runs = [...masked.matchAll(DIGITS)];
  const [run] = runs;
  // No place for the number, two of them, a comma that divides by a thousand, a percentage.
  if (run === undefined || runs.length > 1 || /,(?:\.|$)/.test(run[0]) || masked.includes("%")) {
    return OTHER;
  }
  const before = wordsOf(masked.slice(0, run.index), literals);
  const after = wordsOf(masked.slice(run.index + run[0].length), literals);
  if (/[\d.,%‰\p{No}]/u.test(before + after)) return OTHER;
  const isNegative = number < 0 && /^[-(]$/.test(before);
  if ((before === "" && after === "") || isNegative) return PLAIN;
  return { kind: "text", text: `${before}${stored}${after}` };
}

function shownText(stored: string, format: string): Shown {
  const section = sectionsOf(format).findLast((part) => mask(part).masked.includes("@"));
  if (section === undefined) {
    return sectionsOf(format).length === 4 || format.replaceAll(";", "").trim() === ""
      ? OTHER
      : PLAIN;
  }
  const { masked, literals } = mask(section);
  const [before = "", after = ""] = masked.split("@").map((part) => wordsOf(part, literals));
  return before + after === "" ? PLAIN : { kind: "text", text: `${before}${stored}${after}` };
}

function sectionsOf(format: string): string[] {
  return format.match(/(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])+|(?<=;|^)(?=;|$)/gs) ?? [""];
}

/** The section of a number: by its condition, else by its sign. Null where none applies. */
function sectionFor(number: number, sections: readonly string[]): string | null {
  const conditions = sections.map((section) =>
    /^(?:\[[^\]]*\])*?\[([<>=]+)(-?[\d.]+)\]/.exec(section),
  );
  if (conditions.some((condition) => condition !== null)) {
    const at = conditions.findIndex((condition) => condition === null || holds(number, condition));
    return sections[at] ?? null;
  }
  const [positive = "", negative = positive, zero = positive] = sections;
  if (number === 0) return zero;
  return number < 0 ? negative : positive;
}

function holds(number: number, [, sign, limit]: RegExpExecArray): boolean {
  const than = Number(limit);
  const answers: Readonly<Record<string, boolean>> = {
    "=": number === than,
    "<": number < than,
    ">": number > than,
    "<=": number <= than,
    ">=": number >= than,
    "<>": number !== than,
  };
  return answers[sign ?? ""] ?? false;
}

/** A section with its literals taken out, each replaced by a sign that no format uses. */
function mask(section: string): { masked: string; literals: string[] } {
  const literals: string[] = [];
  const put = (text: string) => {
    literals.push(text);
    return "\u0001";
  };
  const masked = section.replaceAll(
    /"([^"]*)"|[\\!](.)|[_*].|\[([^\]]*)\]/gs,
    (_all, quoted?: string, escaped?: string, bracket?: string) => {
      if (quoted !== undefined) return put(quoted);
      if (escaped !== undefined) return put(escaped);
      // Of colours, languages and conditions only the sign of a currency is seen: [$¥-804].
      const currency = /^\$([^-]+)/.exec(bracket ?? "")?.[1];
      return currency === undefined ? "" : put(currency);
    },
  );
  return { masked, literals };
}

/** The words around a number; what is written without quotes is seen, too. */
function wordsOf(masked: string, literals: string[]): string {
  return masked.replaceAll("\u0001", () => literals.shift() ?? "").trim();
}
