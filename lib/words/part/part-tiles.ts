import { partGrowth } from "@/lib/assessment/charts/part-growth";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import type { ScopeGaps } from "@/lib/words/gap/gap-chart-words";
import {
  countedIndicators,
  dimensionName,
  findIndicator,
  scopeAssessment,
  scopeName,
  scopesOfKind,
  placeWord,
} from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import { amountOf, besideUnit, type Subject } from "@/lib/words/subject";
import type { Tone } from "@/lib/chart-layout/types";
import { VERDICT_TONE } from "@/lib/words/verdict/verdict-colour";

/** One of the numbers at the top of a part's page. */
export interface PartTile {
  readonly key: "gap" | "increase" | "data" | "siblings";
  readonly label: Word;
  /** One word, or one for each member of the kind. */
  readonly values: readonly Word[];
  readonly note: Word;
  /** Colour of the value where it is judged; null for plain ink. */
  readonly tone: Tone | null;
}

const NONE: Word = "—";

/**
 * Lists the numbers: the largest gap, the part in its whole's increase, what has data, and how its kind stands, where it
 * is not alone.
 */
export function partTiles(
  assessment: PlanAssessment,
  scope: Scope,
  gaps: ScopeGaps,
  chosen: Subject | null,
): readonly PartTile[] {
  return [
    gapTile(assessment, gaps),
    increaseTile(assessment, scope),
    dataTile(assessment, scope),
    ...(chosen === null ? [] : siblingsTiles(chosen, scope)),
  ];
}

function gapTile(assessment: PlanAssessment, { rows }: ScopeGaps): PartTile {
  const own = rows.filter(({ isOwnTarget }) => isOwnTarget);
  const measured = (own.length > 0 ? own : rows).filter(({ gap }) => gap !== null);
  const row = measured
    .filter(({ gap }) => (gap ?? 0) > 0)
    .toSorted((a, b) => (b.gap ?? 0) / (b.bound || 1) - (a.gap ?? 0) / (a.bound || 1))[0];
  const indicator = row === undefined ? null : findIndicator(assessment, row.indicator);
  const base = { key: "gap", tone: null } as const;
  if (row === undefined || indicator === null) {
    const isMet = measured.length > 0;
    return {
      ...base,
      label: { key: "dashboard.part.tile.gap.plain" },
      values: [isMet ? { key: "dashboard.part.tile.gap.none" } : NONE],
      note: {
        key: `dashboard.part.tile.gap.${isMet ? "allMet" : "unknown"}`,
        values: { count: measured.length },
      },
    };
  }
  const value: Word = {
    key: "dashboard.waterfall.minus",
    values: { value: amountOf(indicator, row.gap ?? 0, { rounding: "up" }) },
  };
  if (row.isOwnTarget) {
    return {
      ...base,
      label: { key: "dashboard.part.tile.gap.own", values: { indicator: indicator.name } },
      values: [value],
      note:
        row.share === null
          ? ""
          : { key: "dashboard.part.tile.gap.attained", values: { share: { share: row.share } } },
      tone: row.verdict === null ? null : VERDICT_TONE[row.verdict],
    };
  }
  const whole = placeWord(assessment, row.measuredBy);
  return {
    ...base,
    label: { key: "dashboard.part.tile.gap.whole", values: { whole, indicator: indicator.name } },
    values: [value],
    note:
      row.share === null
        ? ""
        : {
            key: "dashboard.part.tile.gap.share",
            values: { name: scopeName(assessment, row.scope), share: { share: row.share } },
          },
  };
}

/** Of the plan's first target whose increase is known for the part and its whole. */
function increaseTile(assessment: PlanAssessment, scope: Scope): PartTile {
  const base = { key: "increase", tone: null } as const;
  for (const indicator of countedIndicators(assessment)) {
    const growth = partGrowth(assessment, indicator, scope);
    if (growth === null) continue;
    const { since, year, part, whole, share } = growth;
    return {
      ...base,
      label: {
        key: "dashboard.part.tile.increase.label",
        values: { whole: placeWord(assessment, growth.of), since, year },
      },
      values: [
        {
          key: "dashboard.part.tile.increase.value",
          values: { name: scope.name, share: { share } },
        },
      ],
      note: {
        key: "dashboard.part.tile.increase.note",
        values: {
          indicator: indicator.name,
          part: besideUnit(indicator, part),
          whole: amountOf(indicator, whole),
        },
      },
    };
  }
  return {
    ...base,
    label: {
      key: "dashboard.part.tile.increase.plain",
      values: { whole: placeWord(assessment, scope.parent ?? "") },
    },
    values: [NONE],
    note: { key: "dashboard.part.tile.increase.unknown" },
  };
}

function dataTile(assessment: PlanAssessment, scope: Scope): PartTile {
  const counted = countedIndicators(assessment);
  const missing = counted.filter((indicator) => {
    const reported = scopeAssessment(indicator, scope.code)?.reported ?? null;
    return reported === null || reported.year !== assessment.year;
  });
  const known = counted.length - missing.length;
  const few = missing.slice(0, 2).map(({ name }) => name);
  const more = missing.length - few.length;
  const key = missing.length === 0 ? "all" : more > 0 ? "more" : "missing";
  return {
    key: "data",
    tone: null,
    label: { key: "dashboard.part.tile.data.label", values: { year: assessment.year } },
    values: [`${known}/${counted.length}`],
    note: {
      key: `dashboard.part.tile.data.${key}`,
      values: { names: { list: few }, total: missing.length },
    },
  };
}

/** So many members stand in one tile with their shares; of more the part alone, and how far the others reach. */
const MOST_MEMBERS = 5;

/** Of the chosen row: the members of the kind against their own targets, else their shares of the whole. */
function siblingsTiles(subject: Subject, scope: Scope): readonly PartTile[] {
  const { assessment, indicator } = subject;
  const members = scopesOfKind(assessment, scope.kind);
  if (members.length < 2) return [];
  const distances = members.map(({ code }) => scopeAssessment(indicator, code)?.distance ?? null);
  const isOwn = distances.some((distance) => distance?.state === "own");
  const shares = distances.map((distance) =>
    isOwn ? (distance?.state === "own" ? distance.share : null) : (distance?.shareOfWhole ?? null),
  );
  const place = members.findIndex(({ code }) => code === scope.code);
  const isShort = members.length <= MOST_MEMBERS;
  const kind = isOwn ? "attained" : "share";
  const shown = isShort ? shares : shares.slice(place, place + 1);
  const isKnown = shown.some((share) => share !== null);
  const label: Word = {
    key: isShort
      ? `dashboard.part.tile.siblings.${kind}`
      : `dashboard.part.tile.siblings.${kind}Among`,
    values: {
      names: { list: members.filter(({ code }) => code !== scope.code).map(({ name }) => name) },
      dimension: dimensionName(assessment, scope.kind),
      whole: placeWord(assessment, scope.parent ?? ""),
    },
  };
  const against: Word = {
    key: `dashboard.part.tile.siblings.${isOwn ? "ofOwn" : "ofWhole"}`,
    values: { indicator: indicator.name },
  };
  const others = shares.filter((share, index) => index !== place && share !== null);
  return [
    {
      key: "siblings",
      tone: null,
      label,
      values: isKnown ? shown.map((share): Word => (share === null ? NONE : { share })) : [NONE],
      note: isShort || others.length === 0 ? against : withReach(against, others),
    },
  ];
}

function withReach(against: Word, shares: readonly (number | null)[]): Word {
  const known = shares.flatMap((share) => share ?? []);
  return {
    key: "dashboard.part.tile.siblings.reach",
    values: {
      count: known.length,
      least: { share: Math.min(...known) },
      most: { share: Math.max(...known) },
      against,
    },
  };
}
