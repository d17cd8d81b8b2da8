import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { PlaceLink } from "@/components/page/place-link";
import { PlaceTrail } from "@/components/page/place-trail";
import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";
import { DecisionForm } from "@/components/plan/desk/decision-form";
import { OwnVersionForm } from "@/components/plan/desk/own-version-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import type { DashboardPlace } from "@/lib/addresses/place";
import { draftName } from "@/lib/records/record-input";
import { typedEntry } from "@/lib/register/typed-entry";
import type { EntryPage, EntryStep, OpenEntry } from "@/lib/register/types";
import { formatDay } from "@/lib/words/format";

import { EntryFacts } from "./entry-facts";
import { EntryForm } from "./entry-form";
import { TakeBackForm } from "./take-back-form";

interface EntryViewProps {
  entry: EntryPage;
  place: DashboardPlace;
  /** Whether this very page answers a form with a refusal: then the form is there with what was typed. */
  isRefused: boolean;
  save: FormAction;
  decide: FormAction;
  takeBack: FormAction;
  goBack: FormAction;
  /** Stands between the history and the form. */
  children?: ReactNode;
}

/** Shows one entry: what is in force, what waits, entries with a name like it, every version, and the form. */
export function EntryView(props: EntryViewProps) {
  const { entry, place, isRefused, save, decide, takeBack, goBack, children } = props;
  const t = useTranslations("register");
  const desk = useTranslations("people.desk");
  const inWords = useWords();
  const { current, open, catalogue, near, history, returned, last, code, mayWrite } = entry;
  const shown = current ?? open?.payload ?? history[0]?.payload;
  if (shown === undefined) return null;
  const own = open === null ? returned?.payload : open.mayEdit ? open.payload : undefined;
  const form = own ?? current ?? shown;
  return (
    <>
      <PlaceTrail
        place={place}
        above={[{ to: "/register", label: t("title") }]}
        here={inWords(shown.title)}
      />
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">{inWords(shown.title)}</h1>
      {current !== null && <EntryFacts payload={current} catalogue={catalogue} />}
      {open !== null && <Waiting {...{ open, entry, decide, takeBack, goBack }} />}
      {open === null && returned !== null && (
        <Notice tone="warning" className="mt-4">
          {desk("state.returned", { by: returned.reviewer, note: returned.returnNote ?? "" })}
        </Notice>
      )}
      {near.length > 0 && (
        <Section id="near" heading={t("nearHeading")} text={t("nearText")}>
          <ul className="grid gap-3 md:grid-cols-2">
            {near.map((one) => (
              <li key={one.code} className="rounded-lg border border-line bg-card p-4">
                <PlaceLink
                  place={place}
                  to={`/register/entry/${one.code}`}
                  className="inline-block min-h-6 font-semibold"
                >
                  {inWords(one.payload.title)}
                </PlaceLink>
                <EntryFacts payload={one.payload} catalogue={catalogue} />
                <p className="mt-2 text-sm">
                  {one.reason === null ? t("nearOpen") : t("nearReason", { reason: one.reason })}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="history" heading={t("history.heading")}>
        {history.length === 0 ? (
          <p className="text-sm text-muted">{t("history.none")}</p>
        ) : (
          <ol className="divide-y divide-line rounded-lg border border-line bg-card px-4">
            {history.map((step) => (
              <Step key={step.number} step={step} entry={entry} />
            ))}
          </ol>
        )}
      </Section>
      {children}
      {mayWrite && (open === null || open.mayEdit || isRefused) && (
        <Section id="change" heading={t("form.change")}>
          <EntryForm
            catalogue={catalogue}
            code={code}
            seen={last}
            draft={draftName(open?.mayEdit === true ? open : null)}
            kept={{
              ...typedEntry(form),
              source: form.sources[0] ?? "",
              indicator: form.indicators[0] ?? "",
              claims: form.scopes,
            }}
            action={save}
          />
        </Section>
      )}
    </>
  );
}

/** Stands in place of an entry whose only version was a draft that its author threw away. */
export function EntryGone({ place }: { place: DashboardPlace }) {
  const t = useTranslations("register");
  return (
    <>
      <PlaceTrail place={place} above={[{ to: "/register", label: t("title") }]} here={t("gone")} />
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">{t("gone")}</h1>
    </>
  );
}

interface WaitingProps {
  open: OpenEntry;
  entry: EntryPage;
  decide: FormAction;
  takeBack: FormAction;
  goBack: FormAction;
}

function Waiting({ open, entry, decide, takeBack, goBack }: WaitingProps) {
  const t = useTranslations("register.open");
  const state = open.state === "submitted" ? "submitted" : "draft";
  return (
    <div className="mt-4 rounded-md border-l-4 border-watch bg-notice px-4 py-3 text-notice-ink">
      <p className="font-semibold">{t(state, { author: open.author })}</p>
      <EntryFacts payload={open.payload} catalogue={entry.catalogue} isJudged />
      {open.isWithdrawn && <p className="mt-1 text-sm font-semibold">{t("withdraws")}</p>}
      {open.reason !== null && <Reason reason={open.reason} />}
      {state === "submitted" && open.isOwn && <p className="mt-1 text-sm">{t("own")}</p>}
      {state === "submitted" && open.isOwn && (
        <TakeBackForm version={open.version} lockVersion={open.lockVersion} action={takeBack} />
      )}
      {open.mayEdit && (
        <OwnVersionForm
          version={open.version}
          lockVersion={open.lockVersion}
          intent="discard"
          action={goBack}
        />
      )}
      {open.mayDecide && (
        <DecisionForm version={open.version} lockVersion={open.lockVersion} action={decide} />
      )}
    </div>
  );
}

function Reason({ reason }: { reason: string }) {
  const t = useTranslations("register.history");
  return <p className="mt-1 text-sm">{t("reason", { reason })}</p>;
}

function Step({ step, entry }: { step: EntryStep; entry: EntryPage }) {
  const t = useTranslations("register.history");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { number, author, reviewer, state, reviewedAt, reason, returnNote, isWithdrawn } = step;
  return (
    <li className="py-3">
      <p className="text-sm text-muted">
        {formatDay(reviewedAt, locale)} · {t("step", { number, author, reviewer, state })}
      </p>
      <EntryFacts payload={step.payload} catalogue={entry.catalogue} />
      {reason !== null && <Reason reason={reason} />}
      {returnNote !== null && <p className="mt-1 text-sm">{t("note", { note: returnNote })}</p>}
      {isWithdrawn && <p className="mt-1 text-sm font-semibold">{t("withdrawn")}</p>}
    </li>
  );
}
