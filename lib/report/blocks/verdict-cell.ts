import { basisWord } from "@/lib/words/verdict/basis-words";
import { verdictTerm, type Subject } from "@/lib/words/subject";
import type { Verdict } from "@/lib/assessment/types";
import type { ReportCell } from "@/lib/report/files/types";

import type { ReportContext } from "./report-context";

interface VerdictMark {
  /** Shape of the verdict in characters that every Chinese font has. */
  sign: string;
  tone: NonNullable<ReportCell["tone"]>;
}

export const VERDICT_MARK: Readonly<Record<Verdict, VerdictMark>> = {
  met: { sign: "√", tone: "good" },
  "on-track": { sign: "▲", tone: "fair" },
  watch: { sign: "◆", tone: "poor" },
  behind: { sign: "▼", tone: "bad" },
  reversed: { sign: "▼▼", tone: "bad" },
  missed: { sign: "×", tone: "bad" },
  "awaiting-data": { sign: "○", tone: "open" },
  "not-assessable": { sign: "○", tone: "open" },
};

/** Writes sign, word and colour together with the source; what cannot be judged always with its reason. */
export function verdictCell(
  { inWords }: ReportContext,
  { assessment, scope }: Subject,
): ReportCell {
  const { verdict, target, reason } = scope;
  if (verdict === null) return { text: inWords({ key: "dashboard.numbers.none.verdict" }) };
  const { sign, tone } = VERDICT_MARK[verdict];
  const word = inWords({ key: verdictTerm(assessment, target, verdict) });
  const why = reason === null ? "" : `\n${inWords({ key: `terms.reason.${reason}` })}`;
  // Where nothing was judged, the number of the target's source stands beside the target.
  const isJudged = verdict !== "awaiting-data" && verdict !== "not-assessable";
  const basis = scope.basis === null || !isJudged ? "" : `\n${inWords(basisWord(scope.basis))}`;
  return { text: `${sign} ${word}${why}${basis}`, tone, strong: true };
}
