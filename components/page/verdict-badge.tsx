import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { Reason, Verdict, VerdictBasis } from "@/lib/assessment/types";
import type { MessageKey } from "@/lib/i18n/message-key";
import { VerdictSign } from "@/components/charts/verdict-sign";
import { basisWord } from "@/lib/words/verdict/basis-words";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

import { useWords } from "./use-words";

interface VerdictBadgeProps {
  verdict: Verdict;
  /** Key of the verdict's word: what is met before the target's year reads "met early". */
  term: MessageKey;
  /** Reason behind "not assessable", which is never said without it; null for other verdicts. */
  reason: Reason | null;
  /** Source that the verdict rests on, said below it by grade and publisher; null where none is known. */
  basis: VerdictBasis | null;
  className?: string;
}

/** Shows a verdict by sign, word and colour together, with the source it rests on. */
export function VerdictBadge({ verdict, term, reason, basis, className }: VerdictBadgeProps) {
  const t = useTranslations();
  const inWords = useWords();
  return (
    <span
      className={clsx(
        "inline-flex items-baseline gap-1.5 text-sm font-semibold",
        VERDICT_TEXT[verdict],
        className,
      )}
    >
      <span className="translate-y-[0.08em]">
        <VerdictSign verdict={verdict} />
      </span>
      <span>
        {t(term)}
        {reason !== null && (
          <span className="font-normal">{` · ${t(`terms.reason.${reason}`)}`}</span>
        )}
        {basis !== null && (
          <span className="block text-xs font-normal text-muted">{inWords(basisWord(basis))}</span>
        )}
      </span>
    </span>
  );
}
