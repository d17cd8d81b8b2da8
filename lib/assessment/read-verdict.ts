import { VERDICTS, type Verdict } from "./types";

/** Name of the parameter of an address that shows only the targets of one verdict. */
export const VERDICT_PARAM = "verdict";

/** Reads the verdict that an address asks for, `?verdict=missed`; null where it names none. */
export function readVerdict(asked: string | string[] | undefined): Verdict | null {
  return VERDICTS.find((verdict) => verdict === asked) ?? null;
}
