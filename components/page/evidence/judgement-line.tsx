import { useTranslations } from "next-intl";

import type { Judgement } from "@/lib/records/judgement";
import type { Source } from "@/lib/plans/types";
import { periodWord } from "@/lib/words/record-words";
import { SourceLink } from "@/components/page/source-link";
import { useWords } from "@/components/page/use-words";

interface JudgementLineProps {
  judgement: Judgement;
  sources: readonly Source[];
  /** Whether reason and document are said too. */
  isWhole?: boolean;
}

/**
 * Says what somebody in charge said of a target that is a statement: named as a judgement, with who, when and on which
 * document, so that it is never read as computed.
 */
export function JudgementLine({ judgement, sources, isWhole = false }: JudgementLineProps) {
  const t = useTranslations("records.judgement");
  const inWords = useWords();
  const { result, open, by, document, on, reason, source } = judgement;
  return (
    <div className="text-sm">
      <p>
        <span className="mr-1.5 rounded border border-field px-1 text-xs text-muted">
          {t("mark")}
        </span>
        <strong>
          {t(`result.${result}`)}
          {open !== null && t("because", { reason: t(`open.${open}`) })}
        </strong>{" "}
        <span className="text-muted">
          {t("by", { by: inWords(by), on: inWords(periodWord(on)) })}
          {" · "}
          <SourceLink source={sources.find(({ key }) => key === source) ?? null} />
        </span>
      </p>
      {isWhole && (
        <p className="mt-0.5 text-muted">
          {t("why", { reason: inWords(reason), document: inWords(document) })}
        </p>
      )}
    </div>
  );
}
