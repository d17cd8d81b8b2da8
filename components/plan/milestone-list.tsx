import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { useWords } from "@/components/page/use-words";
import { judgeMilestone, periodBy } from "@/lib/records/milestone-state";
import type { PlanRecord } from "@/lib/records/schemas";
import { periodWord } from "@/lib/words/record-words";
import { MilestoneSign, milestoneColour } from "@/components/page/people/milestone-sign";

import { OurNote, RecordMarks, SourceWords, type Cited } from "./record-text";

interface MilestoneListProps extends Cited {
  milestones: readonly PlanRecord<"milestone">[];
  /** Day in China as of which they are judged. */
  today: string;
}

/** Shows what was promised for when, what became of it, and whether the promise was kept. */
export function MilestoneList({ milestones, today, cited }: MilestoneListProps) {
  const inWords = useWords();
  return (
    <ul className={clsx("grid gap-3", milestones.length > 1 && "md:grid-cols-2 xl:grid-cols-3")}>
      {milestones.map((milestone) => {
        const { title, by, words, note } = milestone.payload;
        return (
          <li
            key={milestone.code}
            id={`milestone-${milestone.code}`}
            className="rounded-lg border border-line bg-card p-4 break-inside-avoid"
          >
            <p className="font-semibold">
              {inWords(title)} <RecordMarks record={milestone} cited={cited} />
            </p>
            {by !== null && <p className="text-sm text-muted">{inWords(by)}</p>}
            <State milestone={milestone} today={today} />
            <Times milestone={milestone} today={today} />
            {words !== null && <SourceWords words={words} />}
            <OurNote note={note} />
          </li>
        );
      })}
    </ul>
  );
}

interface OfMilestone {
  milestone: PlanRecord<"milestone">;
  today: string;
}

function State({ milestone, today }: OfMilestone) {
  const t = useTranslations("records.milestone");
  const { state, doubt } = judgeMilestone(milestone.payload, today);
  return (
    <p className={`mt-1 flex items-baseline gap-1.5 font-semibold ${milestoneColour(state)}`}>
      <MilestoneSign state={state} />
      <span>
        {t(`state.${state}`)}
        {doubt !== null && <span className="font-normal">{` · ${t(`doubt.${doubt}`)}`}</span>}
      </span>
    </p>
  );
}

function Times({ milestone, today }: OfMilestone) {
  const t = useTranslations("records.milestone");
  const inWords = useWords();
  const { promised, promisedWords, forecast, done, seen, evidence } = milestone.payload;
  // What happened after the day that is looked at is not known on it.
  const doneThen = periodBy(done, today) === null ? null : done;
  const seenThen = periodBy(seen, today) === null ? null : seen;
  return (
    <dl className="mt-2 grid gap-y-1 text-sm">
      <Line name={t("promised")}>
        {inWords(promisedWords)}
        {isLessExact(promisedWords.zh, promised) && (
          <span className="text-muted">
            {" "}
            ({t("precise", { period: inWords(periodWord(promised)) })})
          </span>
        )}
      </Line>
      {forecast !== null && doneThen === null && seenThen === null && (
        <Line name={t("forecast")}>{inWords(periodWord(forecast))}</Line>
      )}
      {doneThen !== null && <Line name={t("done")}>{inWords(periodWord(doneThen))}</Line>}
      {doneThen === null && seenThen !== null && (
        <Line name={t("seen")}>
          {inWords(periodWord(seenThen))} · {t("unknownDone")}
        </Line>
      )}
      {doneThen === null && seenThen === null && <Line name={t("done")}>{t("notYet")}</Line>}
      {evidence !== null && (doneThen ?? seenThen) !== null && (
        <Line name={t("evidence")}>{inWords(evidence.words)}</Line>
      )}
    </dl>
  );
}

/** Whether the words leave the year to be worked out, so that it has to be said how exactly that is possible. */
function isLessExact(words: string, promised: string | null): promised is string {
  return promised !== null && !words.includes(promised.slice(0, 4));
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
