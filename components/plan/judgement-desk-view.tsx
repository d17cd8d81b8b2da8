import { useTranslations } from "next-intl";

import { JudgementLine } from "@/components/page/evidence/judgement-line";
import { useWords } from "@/components/page/use-words";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/lib/actions/define-action";
import type { JudgementDesk, JudgementRow } from "@/lib/records/judgement-desk";

import { DecisionForm } from "./decision-form";
import { JudgementForm } from "./judgement-form";

interface JudgementDeskViewProps {
  plan: string;
  desk: JudgementDesk;
  save: FormAction;
  decide: FormAction;
}

/** Shows every target that is a statement: what was judged, what waits, and the form for whoever may go on. */
export function JudgementDeskView({ plan, desk, save, decide }: JudgementDeskViewProps) {
  const t = useTranslations("records.judgement.desk");
  const inWords = useWords();
  const { rows } = desk;
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">
        {rows.length === 0 ? t("title") : t("lead", { count: rows.length })}
      </h1>
      <p className="mt-2 max-w-[60rem] text-sm text-muted">{t("text")}</p>
      {rows.length === 0 && (
        <div className="mt-6">
          <EmptyState title={t("title")}>{t("none")}</EmptyState>
        </div>
      )}
      {rows.map((row) => (
        <section
          key={row.indicator}
          aria-labelledby={`judge-${row.indicator}`}
          className="mt-6 rounded-lg border border-line bg-card p-4 sm:p-5"
        >
          <h2 id={`judge-${row.indicator}`} className="text-lg leading-snug font-semibold">
            {inWords(row.name)}
          </h2>
          <p className="text-sm text-muted">{inWords(row.wording)}</p>
          <Standing row={row} desk={desk} />
          {row.open?.mayDecide === true && (
            <DecisionForm
              version={row.open.version}
              lockVersion={row.open.lockVersion}
              action={decide}
            />
          )}
          {desk.mayWrite && (row.open === null || row.open.mayEdit) && (
            <JudgementForm plan={plan} row={row} sources={desk.sources} action={save} />
          )}
        </section>
      ))}
    </>
  );
}

function Standing({ row, desk }: { row: JudgementRow; desk: JudgementDesk }) {
  const t = useTranslations("records.judgement.desk");
  const { inForce, open } = row;
  return (
    <div className="mt-3 space-y-3">
      {inForce === null ? (
        <p className="text-sm text-open">{t("none")}</p>
      ) : (
        <JudgementLine judgement={inForce} sources={desk.sources} isWhole />
      )}
      {open !== null && (
        <div className="rounded-md border-l-4 border-watch bg-notice px-4 py-3 text-notice-ink">
          <p className="text-sm font-semibold">
            {t(open.state === "submitted" ? "waiting" : "draft", { author: open.author })}
          </p>
          <JudgementLine judgement={open.judgement} sources={desk.sources} isWhole />
          {open.why !== null && <p className="text-sm">{t("because", { why: open.why })}</p>}
          {open.state === "submitted" && open.isOwn && <p className="mt-1 text-sm">{t("own")}</p>}
        </div>
      )}
    </div>
  );
}
