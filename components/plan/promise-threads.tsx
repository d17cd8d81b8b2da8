import clsx from "clsx";
import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import type { PromiseThread } from "@/lib/records/of-kind";
import type { PlanRecord } from "@/lib/records/schemas";

import { OurNote, RecordMarks, SourceWords, type Cited } from "./record-text";

interface PromiseThreadsProps extends Cited {
  threads: readonly PromiseThread[];
}

/** Shows one promise as one plan after another made it, this plan's marked: down a line, in the order of saying. */
export function PromiseThreads({ threads, cited }: PromiseThreadsProps) {
  const inWords = useWords();
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
      {threads.map(({ thread, promises }) => {
        const [first] = promises;
        return (
          <section key={thread} aria-labelledby={`thread-${thread}`} className="min-w-0">
            <h3 id={`thread-${thread}`} className="mb-3 font-semibold">
              {first !== undefined && inWords(first.payload.title)}
            </h3>
            <ol className="ml-1.5 border-l-2 border-line">
              {promises.map((promise) => (
                <Saying key={promise.code} promise={promise} cited={cited} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function Saying({ promise, cited }: Cited & { promise: PlanRecord<"promise"> }) {
  const t = useTranslations("records.thread");
  const inWords = useWords();
  const { plan, said, year, words, note, isOfThisPlan } = promise.payload;
  return (
    <li className="relative pb-5 pl-5 break-inside-avoid last:pb-0">
      <span
        aria-hidden="true"
        className={clsx(
          "absolute top-1.5 -left-[0.44rem] size-3 rounded-full border-2 border-accent forced-colors:border-[CanvasText]",
          isOfThisPlan ? "bg-accent forced-colors:bg-[CanvasText]" : "bg-paper",
        )}
      />
      <p className="font-semibold">
        {year === null ? t("noYear") : t("for", { year: String(year) })}
        {isOfThisPlan && (
          <span className="ml-2 rounded bg-accent-soft px-1.5 py-0.5 text-xs text-accent">
            {t("thisPlan")}
          </span>
        )}{" "}
        <RecordMarks record={promise} cited={cited} />
      </p>
      <p className="text-sm text-muted">
        {inWords(plan)} · {t("saidIn", { said: inWords({ day: said }) })}
      </p>
      {words !== null && <SourceWords words={words} />}
      <OurNote note={note} />
    </li>
  );
}
