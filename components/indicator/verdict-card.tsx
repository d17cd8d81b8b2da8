import { useTranslations } from "next-intl";

import { JudgementLine } from "@/components/page/evidence/judgement-line";
import { TargetLine } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { VerdictNotes } from "@/components/page/verdict-notes";
import { Card } from "@/components/ui/card";
import { WholeAmounts } from "@/components/ui/whole-amounts";
import { findingSentence } from "@/lib/words/verdict/finding";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { verdictTerm, type Subject } from "@/lib/words/subject";

import { CalibreNotes } from "./indicator-notes";

interface VerdictCardProps {
  subject: Subject;
  /** Keys of the page's sources, in the order of their numbers. */
  sources: readonly string[];
}

/** Says the verdict with the evidence it rests on, the finding, the target, and how to read the numbers. */
export function VerdictCard({ subject, sources }: VerdictCardProps) {
  const t = useTranslations();
  const inWords = useWords();
  const { assessment, indicator, scope } = subject;
  // Parts counted by the target's calibre stand in the contributions, unless there is no whole yet.
  const readings = otherReadings(subject).filter(
    ({ otherCalibre }) => otherCalibre || scope.latest === null,
  );
  return (
    <Card className="min-w-0">
      {scope.verdict !== null && (
        <VerdictBadge
          verdict={scope.verdict}
          term={verdictTerm(assessment, scope.target, scope.verdict)}
          reason={scope.reason}
          basis={scope.basis}
          className="text-base"
        />
      )}
      <p className="mt-1 max-w-[46rem] text-xl leading-snug font-semibold">
        <WholeAmounts>{inWords(findingSentence(subject))}</WholeAmounts>
      </p>
      {indicator.judgement !== null && (
        <div className="mt-2">
          <JudgementLine judgement={indicator.judgement} sources={assessment.sources} isWhole />
        </div>
      )}
      <VerdictNotes subject={subject} />
      <div className="mt-2">
        <TargetLine subject={subject} sources={sources} />
      </div>
      {readings.length > 0 && (
        <p className="mt-2 text-sm text-muted">
          {readingLines(subject, readings).map(inWords).join(t("dashboard.space"))}
        </p>
      )}
      <CalibreNotes assessment={assessment} indicator={indicator} />
    </Card>
  );
}
