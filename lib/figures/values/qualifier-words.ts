import type { Qualifier } from "@/lib/plans/types";

interface Words {
  qualifier: Exclude<Qualifier, "exact">;
  pattern: RegExp;
}

// Left out on purpose: 至少, 不低于 and ≥. "At least 1000" is no 超1000, and a target of "more than" depends on the
// difference.
const BEFORE: readonly Words[] = [
  {
    qualifier: "about",
    pattern: /^(?:大约|约为|约|(?:about|around|approximately|approx\.?)(?![a-z]))/,
  },
  { qualifier: "more-than", pattern: /^(?:超过|超|突破|逾|(?:over|more than|above)(?![a-z]))/ },
  { qualifier: "nearly", pattern: /^(?:接近|将近|近|不足|不到|(?:nearly|almost)(?![a-z]))/ },
];

const AFTER: readonly Words[] = [
  { qualifier: "about", pattern: /(?:左右|上下)$/ },
  { qualifier: "more-than", pattern: /(?:以上|多|余|\+)$/ },
];

const BETWEEN: readonly Words[] = [
  { qualifier: "more-than", pattern: /^(?:以上|多|余|\+)/ },
  { qualifier: "about", pattern: /^左右/ },
];

export interface Stripped {
  rest: string;
  found: readonly Qualifier[];
}

/** Takes qualifying words off the front, as in 约516 or `about 516`; `rest` keeps its end untouched. */
export function stripQualifiersBefore(text: string): Stripped {
  return strip(text.trimStart(), BEFORE, (rest) => rest.trimStart());
}

/** Takes qualifying words off the end, as in 1000亿元以上 or 516左右; `rest` keeps its start untouched. */
export function stripQualifiersAfter(text: string): Stripped {
  return strip(text.trimEnd(), AFTER, (rest) => rest.trimEnd());
}

/** Takes qualifying words off the start of what follows a number, as in 1000多家. */
export function stripQualifiersBetween(text: string): Stripped {
  return strip(text.trimStart(), BETWEEN, (rest) => rest.trimStart());
}

function strip(text: string, words: readonly Words[], trim: (rest: string) => string): Stripped {
  const found: Qualifier[] = [];
  let rest = text;
  for (;;) {
    const hit = words.find(({ pattern }) => pattern.test(rest));
    if (hit === undefined) return { rest, found };
    found.push(hit.qualifier);
    rest = trim(rest.replace(hit.pattern, ""));
  }
}
