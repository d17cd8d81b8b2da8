import { useTranslations } from "next-intl";

import { EvidenceFiles, EvidenceOutcome } from "@/components/evidence/evidence-section";
import { SourceFacts } from "@/components/page/evidence/source-facts";
import { sourceAnchor } from "@/components/page/source-mark";
import { PageLink } from "@/components/layout/page-link";
import { useBothLanguages, useWords } from "@/components/page/use-words";
import { DecisionForm } from "@/components/plan/desk/decision-form";
import { OwnVersionForm } from "@/components/plan/desk/own-version-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import type { EvidenceItem } from "@/lib/evidence/types";
import { draftName } from "@/lib/records/record-input";
import { toCheck } from "@/lib/records/source-check";
import type { OpenCheck, SourceDesk, SourceRow } from "@/lib/sources/types";
import type { Sentence, Word } from "@/lib/words/sentence";
import { checkWords } from "@/lib/words/verdict/check-words";

import { CheckForm } from "./check-form";

interface SourceDeskViewProps {
  plan: string;
  desk: SourceDesk;
  /** Files that checks of the sources rest on, such as a kept copy of a page. */
  files: readonly EvidenceItem[];
  /** What became of the last upload, as the address has it. */
  outcome: string | null;
  /** Whether only sources that nobody has opened are asked for. */
  isUnchecked: boolean;
  /** Addresses of the page with and without those that are checked. */
  hrefs: { all: string; unchecked: string };
  /** Whether this very page answers a form with a refusal: then the form is there with what was typed. */
  isRefused: boolean;
  save: FormAction;
  decide: FormAction;
  goBack: FormAction;
}

/** Shows every source of a plan: what it is used for, what was found at its address, and the form of a check. */
export function SourceDeskView(props: SourceDeskViewProps) {
  const { plan, desk, files, outcome, isUnchecked, hrefs, isRefused } = props;
  const { save, decide, goBack } = props;
  const t = useTranslations("sources");
  const unchecked = desk.rows.filter(({ source }) => source.check === undefined);
  const shown = isUnchecked ? unchecked : desk.rows;
  const link = "inline-flex min-h-10 items-center link";
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">
        {t("lead", { count: desk.rows.length, unchecked: unchecked.length })}
      </h1>
      <p className="mt-2 max-w-[60rem] text-sm text-muted">{t("text")}</p>
      <EvidenceOutcome outcome={outcome} />
      <nav aria-label={t("filter.label")} className="mt-2 flex gap-5 text-sm">
        <PageLink href={hrefs.all} aria-current={isUnchecked ? undefined : "page"} className={link}>
          {t("filter.all")}
        </PageLink>
        <PageLink
          href={hrefs.unchecked}
          aria-current={isUnchecked ? "page" : undefined}
          className={link}
        >
          {t("filter.unchecked")}
        </PageLink>
      </nav>
      {shown.length === 0 ? (
        <div className="mt-4">
          <EmptyState title={t("none")}>{t("text")}</EmptyState>
        </div>
      ) : (
        <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-card px-4">
          {shown.map((row) => (
            <Row
              key={row.source.key}
              row={row}
              plan={plan}
              desk={desk}
              {...{ files, isRefused, save, decide, goBack }}
            />
          ))}
        </ul>
      )}
    </>
  );
}

interface RowProps {
  row: SourceRow;
  plan: string;
  desk: SourceDesk;
  files: readonly EvidenceItem[];
  isRefused: boolean;
  save: FormAction;
  decide: FormAction;
  goBack: FormAction;
}

function Row({ row, plan, desk, files, isRefused, save, decide, goBack }: RowProps) {
  const t = useTranslations();
  const { source, checkedBy, open, returned } = row;
  const own = files.filter(({ subject }) => subject.code === source.key);
  return (
    <li id={sourceAnchor(source.key)} className="py-4 target:bg-accent-soft">
      <SourceFacts
        source={source}
        uses={usesWords(row)}
        checkedBy={
          checkedBy !== null && <span className="text-muted"> · {t("sources.by", checkedBy)}</span>
        }
      />
      {open !== null && <Open {...{ open, decide, goBack }} />}
      {open === null && returned !== null && (
        <Notice tone="warning" className="mt-2">
          {t("people.desk.state.returned", { by: returned.by, note: returned.note })}
        </Notice>
      )}
      {desk.mayWrite && (open === null || open.mayEdit || isRefused) && (
        <CheckForm
          plan={plan}
          row={row}
          draft={draftName(open?.mayEdit === true ? open : null)}
          action={save}
        />
      )}
      {(source.check !== undefined || open !== null) && (
        <details className="mt-1">
          <summary className="inline-flex min-h-8 cursor-pointer items-center text-sm text-accent underline underline-offset-4">
            {t("sources.files", { count: own.length })}
          </summary>
          <EvidenceFiles
            plan={plan}
            subject={{ kind: "source-check", code: source.key }}
            files={own}
            path={`/sources?plan=${plan}&show=all`}
            mayWrite={desk.mayWrite}
            release={null}
          />
        </details>
      )}
    </li>
  );
}

interface OpenProps {
  open: OpenCheck;
  decide: FormAction;
  goBack: FormAction;
}

function Open({ open, decide, goBack }: OpenProps) {
  const t = useTranslations("sources");
  const inWords = useWords();
  const inBoth = useBothLanguages();
  const { payload, author, state, isOwn } = open;
  return (
    <div className="mt-2 rounded-md border-l-4 border-watch bg-notice px-4 py-3 text-sm text-notice-ink">
      <p className="font-semibold">{t(state === "submitted" ? "waiting" : "draft", { author })}</p>
      <p>
        {inWords(checkWords(toCheck({ payload }).check))}
        {payload.grade !== null && ` · ${t("form.grade")} ${payload.grade}`}
      </p>
      {payload.note !== null && <p className="whitespace-pre-line">{inBoth(payload.note)}</p>}
      {state === "submitted" && isOwn && <p>{t("own")}</p>}
      {open.mayDecide && (
        <DecisionForm version={open.version} lockVersion={open.lockVersion} action={decide} />
      )}
      {(open.mayTakeBack || open.mayEdit) && (
        <OwnVersionForm
          version={open.version}
          lockVersion={open.lockVersion}
          intent={open.mayTakeBack ? "take-back" : "discard"}
          action={goBack}
        />
      )}
    </div>
  );
}

function usesWords({ uses }: SourceRow): Sentence {
  const places = (["figures", "targets", "records"] as const).flatMap((name): Word[] => {
    const count = uses[name];
    return count === 0 ? [] : [{ key: `sources.usedIn.${name}`, values: { count } }];
  });
  return { key: "sources.used", values: { places: { list: places } } };
}
