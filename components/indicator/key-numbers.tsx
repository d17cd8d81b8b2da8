import clsx from "clsx";
import { useTranslations } from "next-intl";

import { keyNumbers, type KeyNumber } from "@/lib/words/verdict/key-number-list";
import { lowerIsBetter, type Subject } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

/** Lists the numbers; behind each computed one stands its formula with the inputs. */
export function KeyNumbers({ subject }: { subject: Subject }) {
  return (
    <dl className="grid grid-cols-1 overflow-hidden rounded-lg border border-line bg-line [gap:1px] min-[22rem]:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      {keyNumbers(subject).map((number) => (
        <Entry key={number.id} number={number} none={noneKey(number, subject)} />
      ))}
    </dl>
  );
}

interface EntryProps {
  number: KeyNumber;
  /** Key of the words that stand where there is no number. */
  none: ReturnType<typeof noneKey>;
}

function noneKey({ id }: KeyNumber, { assessment, indicator, scope }: Subject) {
  if (id === "requiredGrowth" && scope.verdict === "met") return "requiredMet";
  const isDue = scope.target !== null && assessment.year >= scope.target.year;
  if ((id === "requiredGrowth" || id === "projection") && isDue) return "requiredDue";
  // At a past day the plan's target may not have been recorded yet, although the plan did set one.
  if (id === "target" && !indicator.context) return "targetYet";
  return id === "attainment" && lowerIsBetter(scope.target) ? "attainmentRank" : id;
}

function Entry({ number, none }: EntryProps) {
  const t = useTranslations();
  const inWords = useWords();
  const { id, value, remark, formula } = number;
  return (
    <div
      className={clsx(
        "flex flex-col bg-card px-3 py-3 sm:px-4",
        id === "verdict" && "min-[22rem]:col-span-2",
      )}
    >
      <dt className="text-sm text-muted">{t(`dashboard.numbers.label.${id}`)}</dt>
      <dd className="flex flex-1 flex-col">
        {value === null ? (
          <span className="text-open">{t(`dashboard.numbers.none.${none}`)}</span>
        ) : (
          <span className="text-lg leading-snug font-semibold">{inWords(value)}</span>
        )}
        {remark !== null && <span className="text-sm text-muted">{inWords(remark)}</span>}
        {formula !== null && id === "verdict" && <p className="text-sm">{inWords(formula)}</p>}
        {formula !== null && id !== "verdict" && (
          <details className="mt-auto pt-1 text-sm">
            <summary className="inline-flex min-h-7 cursor-pointer items-center text-accent underline-offset-4 hover:underline">
              {t("dashboard.numbers.how")}
              <span className="sr-only">{t(`dashboard.numbers.label.${id}`)}</span>
            </summary>
            <p className="mt-1 break-words">{inWords(formula)}</p>
          </details>
        )}
      </dd>
    </div>
  );
}
