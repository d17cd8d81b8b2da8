"use client";

import { useTranslations } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import { useNewFocus } from "@/components/forms/use-new-focus";
import { useListText } from "@/components/page/use-list-text";
import { useWords } from "@/components/page/use-words";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASS } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import type { IntakeAnswer } from "@/lib/intake/intake-answer";
import type { Candidate, PlannedRow, RowOutcome } from "@/lib/intake/plan-intake";
import type { Payload } from "@/lib/records/schemas";
import type { RegisterCatalogue } from "@/lib/register/types";

export type IntakePreviewData = Extract<IntakeAnswer, { step: "preview" }>;

interface IntakePreviewProps {
  preview: IntakePreviewData;
  catalogue: Pick<RegisterCatalogue, "scopes">;
  pending: boolean;
}

/** What needs somebody comes first. */
const ORDER = ["near", "refused", "new", "same", "unchanged"] as const;

/** Shows what would become of each row; rows with a name like another's ask which of the two it is. */
export function IntakePreview({ preview, catalogue, pending }: IntakePreviewProps) {
  const t = useTranslations("register.intake");
  const columns = useTranslations("register.column");
  const inList = useListText();
  const { rows, packed, unread, changes } = preview;
  const count = (kind: RowOutcome["kind"]) =>
    rows.filter(({ outcome }) => outcome.kind === kind).length;
  const waits = count("near") > 0;
  const heading = useNewFocus<HTMLHeadingElement>(preview);
  const names = { row: columns("row"), name: columns("name"), result: columns("result") };
  const listed = rows
    .map((planned, index) => ({ ...planned, index }))
    .toSorted(
      (one, other) =>
        ORDER.indexOf(one.outcome.kind) - ORDER.indexOf(other.outcome.kind) ||
        one.index - other.index,
    );
  return (
    <section aria-labelledby="intake-preview">
      <h2 id="intake-preview" ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t("previewHeading")}
      </h2>
      <p className="mt-1 text-sm">
        {t("summary", {
          added: count("new"),
          same: count("same"),
          unchanged: count("unchanged"),
          near: count("near"),
          refused: count("refused"),
        })}
      </p>
      {unread.length > 0 && (
        <Notice tone="warning" className="mt-3">
          {t("unread", { names: inList(unread) })}
        </Notice>
      )}
      {count("refused") > 0 && (
        <Notice tone="warning" className="mt-3">
          {t("leftOut")}
        </Notice>
      )}
      {waits && (
        <Notice tone="info" className="mt-3">
          {t("decide")}
        </Notice>
      )}
      <div className="mt-3 rounded-lg border border-line bg-card px-4 lg:px-2">
        <StackedTable
          caption={t("previewHeading")}
          columns={Object.values(names)}
          widths={["tabled:w-[10%]", "tabled:w-[35%]", "tabled:w-[55%]"]}
        >
          {listed.map(({ row, outcome, index }) => (
            <StackedRow key={index}>
              <StackedCell label={names.row}>
                {t("atRow", {
                  sheet: row.sheet === "" ? "" : `${row.sheet} `,
                  line: String(row.line),
                })}
              </StackedCell>
              <StackedHead>{row.typed.name}</StackedHead>
              <StackedCell label={names.result}>
                <Outcome outcome={outcome} index={index} catalogue={catalogue} />
              </StackedCell>
            </StackedRow>
          ))}
        </StackedTable>
      </div>
      <input type="hidden" name="rows" value={packed} />
      <div className="mt-4">
        {changes === 0 && !waits ? (
          <p className="text-sm text-muted">{t("nothing")}</p>
        ) : (
          <Button type="submit" name="intent" value="write" tone="primary" disabled={pending}>
            {waits ? t("again") : t("write", { count: changes })}
          </Button>
        )}
      </div>
    </section>
  );
}

interface OutcomeProps {
  outcome: PlannedRow["outcome"];
  index: number;
  catalogue: Pick<RegisterCatalogue, "scopes">;
}

function Outcome({ outcome, index, catalogue }: OutcomeProps) {
  const t = useTranslations("register.intake");
  const messageText = useMessageText();
  const status = <span className="font-semibold">{t(`status.${outcome.kind}`)}</span>;
  if (outcome.kind === "refused") {
    return (
      <div className="text-behind">
        {status}
        <ul className="list-disc pl-5">
          {outcome.problems.map((problem, place) => (
            <li key={place}>{messageText(problem)}</li>
          ))}
        </ul>
      </div>
    );
  }
  if (outcome.kind === "near") {
    return <Choice outcome={outcome} index={index} catalogue={catalogue} />;
  }
  if (outcome.kind === "new") {
    const others = outcome.payload.others[0];
    return (
      <>
        {status}
        {others !== undefined && (
          <>
            <p className="text-muted">
              {t("asOther")} {others.reason}
            </p>
            <input type="hidden" name={`as.${index}`} value="other" />
            <input type="hidden" name={`why.${index}`} value={others.reason} />
          </>
        )}
      </>
    );
  }
  const name = outcome.with.payload.title.zh;
  return (
    <>
      {status}
      <p>{t(outcome.kind === "same" ? "joins" : "stays", { name })}</p>
      <input type="hidden" name={`as.${index}`} value={outcome.with.code} />
    </>
  );
}

interface ChoiceProps {
  outcome: Extract<RowOutcome, { kind: "near" }>;
  index: number;
  catalogue: Pick<RegisterCatalogue, "scopes">;
}

/** Shows the row beside those that it may be, and asks: the same, or another and why. Nothing is chosen beforehand. */
function Choice({ outcome, index, catalogue }: ChoiceProps) {
  const t = useTranslations("register.intake");
  const describe = useDescription(catalogue);
  const why = `why-${index}`;
  return (
    <fieldset>
      <legend className="font-semibold text-watch">{t("status.near")}</legend>
      {outcome.candidates.map((candidate) => (
        <label key={candidate.code} className="flex min-h-10 items-start gap-2 py-1">
          <input type="radio" name={`as.${index}`} value={candidate.code} className="mt-1 size-4" />
          <span>
            {t("asSame", { name: candidate.payload.title.zh })}
            <span className="block text-muted">{describe(candidate)}</span>
          </span>
        </label>
      ))}
      <label className="flex min-h-10 items-center gap-2">
        <input
          type="radio"
          name={`as.${index}`}
          value="other"
          defaultChecked={outcome.needsReason}
          className="size-4"
        />
        {t("asOther")}
      </label>
      <input
        id={why}
        name={`why.${index}`}
        aria-label={t("asOther")}
        aria-invalid={outcome.needsReason || undefined}
        maxLength={500}
        className={CONTROL_CLASS}
      />
      {outcome.needsReason && <p className="mt-1 font-semibold text-behind">{t("whyMissing")}</p>}
    </fieldset>
  );
}

function useDescription({ scopes }: Pick<RegisterCatalogue, "scopes">) {
  const t = useTranslations("register");
  const inWords = useWords();
  const listed = useListText();
  const namesOf = (payload: Payload<"entry">) =>
    listed(
      scopes.filter(({ code }) => payload.scopes.includes(code)).map(({ name }) => inWords(name)),
    ) || t("noScope");
  return ({ line, payload }: Candidate) => {
    const name = payload.title.zh;
    if (line !== null) return t("intake.candidateRow", { name, line: String(line) });
    const code = payload.organisationCode === null ? "" : ` · ${payload.organisationCode}`;
    const state = t(`state.${payload.state}`);
    return t("intake.candidate", { name, state, code, scopes: namesOf(payload) });
  };
}
