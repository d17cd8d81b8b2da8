import { calibreChanged } from "./calibre-changed";
import { cumulativeFalls } from "./cumulative-falls";
import { forecastWhereActualDue } from "./forecast-where-actual-due";
import { fractionOfAFirm } from "./fraction-of-a-firm";
import { growthOutsideBand } from "./growth-outside-band";
import { negativeCount } from "./negative-count";
import { notANumber } from "./not-a-number";
import { partsAboveWhole } from "./parts-above-whole";
import { scaleSlip } from "./scale-slip";
import { sourceWithoutAddress } from "./source-without-address";
import { tooManyDecimals } from "./too-many-decimals";
import type { Check, CheckedFigure, CheckedNumber, CheckedText } from "./types";
import { unchangedLevel } from "./unchanged-level";
import { unknownCalibre } from "./unknown-calibre";
import { unknownScope } from "./unknown-scope";

/** Of the texts, before anything could be read; a draft is held to them too. */
export const TYPED_CHECKS: readonly Check<CheckedText>[] = [
  unknownScope,
  unknownCalibre,
  notANumber,
];

/** Of the number alone; a draft is held to them too. */
export const NUMBER_CHECKS: readonly Check<CheckedNumber>[] = [
  negativeCount,
  fractionOfAFirm,
  tooManyDecimals,
];

/** Of the number among the others; a draft may wait for a neighbour's correction, a submission may not. */
export const FIGURE_CHECKS: readonly Check<CheckedFigure>[] = [
  cumulativeFalls,
  scaleSlip,
  growthOutsideBand,
  unchangedLevel,
  calibreChanged,
  partsAboveWhole,
  forecastWhereActualDue,
  sourceWithoutAddress,
];
