import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import { WholeAmounts } from "@/components/ui/whole-amounts";
import { lowerIsBetter, type Subject } from "@/lib/words/subject";
import {
  keyNumbers,
  numberLabel,
  stripOf,
  type KeyNumber,
} from "@/lib/words/verdict/key-number-list";

/** Shows the numbers that count in this phase. */
export function KeyNumbers({ subject }: { subject: Subject }) {
  const strip = stripOf(subject, keyNumbers(subject));
  return (
    <div className="flex grow flex-col overflow-hidden rounded-lg border border-line bg-card">
      {/* Lines between neighbours only, in a grid of any number of columns. */}
      <dl className="-mr-px -mb-px grid grow grid-cols-2 max-[24rem]:[&:lang(en)]:grid-cols-1 sm:grid-cols-3 lg:grid-cols-2 print:grid-cols-2 [&>div]:border-r [&>div]:border-b [&>div]:border-line [&>div]:px-3 [&>div]:py-1.5 sm:[&>div]:px-4">
        {strip.map((number) => (
          <Entry key={number.id} subject={subject} number={number} />
        ))}
      </dl>
    </div>
  );
}

function noneKey({ id }: KeyNumber, { assessment, indicator, scope }: Subject) {
  if ((id === "requiredGrowth" || id === "pace") && scope.verdict === "met") return "requiredMet";
  const isDue = scope.target !== null && assessment.year >= scope.target.year;
  if ((id === "requiredGrowth" || id === "projection") && isDue) return "requiredDue";
  // At a past day the plan's target may not have been recorded yet, although the plan did set one.
  if (id === "target" && !indicator.context) return "targetYet";
  if (id !== "attainment") return id;
  if (lowerIsBetter(scope.target)) return "attainmentRank";
  return scope.latest !== null && scope.target?.min === 0 ? "attainmentZero" : id;
}

interface EntryProps {
  subject: Subject;
  number: KeyNumber;
}

function Entry({ subject, number }: EntryProps) {
  const { id, value, remark } = number;
  const t = useTranslations("dashboard.numbers");
  const inWords = useWords();
  return (
    <div>
      <dt className="text-sm text-muted">{inWords(numberLabel(subject, id))}</dt>
      <dd className="flex flex-col">
        {value === null ? (
          <span className="text-open">{t(`none.${noneKey(number, subject)}`)}</span>
        ) : (
          <span className="text-lg leading-snug font-semibold max-sm:[&:lang(en)]:text-[0.85rem] print:[&:lang(en)]:text-sm">
            <WholeAmounts>{inWords(value)}</WholeAmounts>
          </span>
        )}
        {remark !== null && <span className="text-xs text-muted">{inWords(remark)}</span>}
      </dd>
    </div>
  );
}

/** Opens to the formula of every computed number, with its inputs, and to the rule behind the verdict. */
export function Calculations({ subject }: { subject: Subject }) {
  const t = useTranslations("dashboard.numbers");
  const inWords = useWords();
  const computed = keyNumbers(subject).filter(
    ({ value, formula }) => value !== null && formula !== null,
  );
  if (computed.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="opening min-h-9 w-fit font-semibold">{t("how")}</summary>
      <dl className="grid gap-x-8 gap-y-2 pb-3 lg:grid-cols-2">
        {computed.map(({ id, value, remark, formula }) => (
          <div key={id}>
            <dt className="font-semibold">
              {inWords({
                key: "dashboard.numbers.explained",
                values: {
                  label: numberLabel(subject, id),
                  value: value ?? "",
                },
              })}
              {remark !== null && id === "verdict" && (
                <span className="font-normal text-muted"> {inWords(remark)}</span>
              )}
            </dt>
            <dd className="break-words text-muted">{formula !== null && inWords(formula)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
