import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { EvidenceLinks } from "@/components/page/evidence/evidence-links";
import { useWords } from "@/components/page/use-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { OwnLanguage } from "@/components/ui/own-language";
import { withParam, type DashboardPlace } from "@/lib/addresses/place";
import type { EvidenceItem } from "@/lib/evidence/types";
import { deskOf } from "@/lib/records/desk/desks";
import type { People } from "@/lib/records/people/types";
import type { DeskRow, RecordDesk } from "@/lib/records/desk/types";
import type { LocalText } from "@/lib/plans/types";
import { titleWords } from "@/lib/words/record-words";
import { ActionStanding } from "@/components/page/people/action-standing";

import { DeskTabs } from "./desk-tabs";
import { OpenVersionCard, type DeskActions } from "./open-version-card";
import { RecordContent } from "./record-content";

/** Something that has to be written yet, and where. */
export interface AskedRecord {
  key: string;
  name: LocalText;
  /** Path with its query, without language prefix. */
  to: string;
}

interface DeskViewProps {
  desk: RecordDesk;
  place: DashboardPlace;
  asked: readonly AskedRecord[];
  /** Files that any of the records rests on. */
  files: readonly EvidenceItem[];
  /** How the actions stand, on their desk; null on every other. */
  standing: Pick<People, "milestones" | "notes"> | null;
  actions: DeskActions;
}

/** Lists the records of a desk: what is in force, what waits, and where to write. */
export function DeskView({ desk, place, asked, files, standing, actions }: DeskViewProps) {
  const t = useTranslations("people.desk");
  const { name, rows, options, mayWrite } = desk;
  const { fields } = deskOf(name);
  const waiting = rows.filter(({ open }) => open?.state === "submitted").length;
  return (
    <>
      <DeskTabs place={place} current={name} />
      <h1 className="mt-3 text-lg leading-snug font-bold sm:text-[1.4rem]">
        {t(("title." + name) as `title.${typeof name}`)}
        {" · "}
        {t(`lead.${name}`, { count: rows.length })}
        {waiting > 0 && t("waiting", { count: waiting })}
      </h1>
      <p className="mt-2 max-w-[60rem] text-sm text-muted">{t(`text.${name}`)}</p>
      {mayWrite && (
        <p className="mt-3 print:hidden">
          <PlaceLink
            place={place}
            to={withParam(`/plan/${name}`, "new", "1")}
            className="inline-flex min-h-10 items-center rounded-md border border-accent px-4 font-semibold"
          >
            {t("new")}
          </PlaceLink>
        </p>
      )}
      <Asked desk={desk} place={place} asked={asked} />
      {rows.length === 0 && (
        <div className="mt-6">
          <EmptyState title={t(`lead.${name}`, { count: 0 })}>
            {mayWrite ? t(`empty.${name}`) : t("emptyReader")}
          </EmptyState>
        </div>
      )}
      <ul className="mt-6 flex flex-col gap-4">
        {rows.map((row) => (
          <li
            key={row.code}
            id={row.code}
            className="rounded-lg border border-line bg-card p-4 break-inside-avoid"
          >
            <RowHead row={row} desk={desk} place={place} />
            <EvidenceLinks files={files.filter(({ subject }) => subject.code === row.code)} />
            {row.inForce !== null && (
              <RecordContent fields={fields} payload={row.inForce} options={options} />
            )}
            {standing !== null && (
              <ActionStanding
                people={standing}
                place={place}
                action={row.code}
                milestonesAt="/plan/milestones#"
              />
            )}
            {row.returned !== null && row.open === null && (
              <Notice tone="warning" className="mt-3">
                {t("state.returned", row.returned)}
              </Notice>
            )}
            {row.open !== null && (
              <div className="mt-3">
                <OpenVersionCard
                  open={row.open}
                  fields={fields}
                  inForce={row.inForce}
                  options={options}
                  actions={actions}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  row: DeskRow;
  desk: RecordDesk;
  place: DashboardPlace;
}

function RowHead({ row, desk, place }: RowProps) {
  const t = useTranslations("people.desk");
  const inWords = useWords();
  const isGone = row.inForce === null && row.open === null && row.returned === null;
  return (
    <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 className="font-semibold">
        {titleWords(row.title).map(inWords).join(" · ")}
        {isGone && <span className="ml-2 text-sm font-normal text-muted">{t("state.gone")}</span>}
      </h2>
      {desk.mayWrite && (row.open === null || row.open.mayEdit) && (
        <PlaceLink
          place={place}
          to={withParam(`/plan/${desk.name}`, "record", row.code)}
          className="inline-flex min-h-8 items-center text-sm"
        >
          {t("change")}
        </PlaceLink>
      )}
    </div>
  );
}

/** Names what has to be written yet: the targets without a note, the statements that nobody judged. */
function Asked({ desk, place, asked }: Pick<DeskViewProps, "desk" | "place" | "asked">) {
  const t = useTranslations("people.desk");
  const inWords = useWords();
  if (asked.length === 0) return null;
  const isNotes = desk.name === "notes";
  return (
    <section
      aria-labelledby="asked"
      className="mt-5 rounded-md border-l-4 border-watch bg-notice px-4 py-3 text-notice-ink"
    >
      <h2 id="asked" className="font-semibold">
        {t(isNotes ? "asked" : "unjudged", { count: asked.length })}
      </h2>
      {isNotes && <p className="text-sm">{t("askedText")}</p>}
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm wrap-anywhere">
        {asked.map(({ key, name, to }) => (
          <li key={key} className="inline-flex min-h-8 items-center gap-2">
            <OwnLanguage>{inWords(name)}</OwnLanguage>
            {desk.mayWrite && (
              <PlaceLink
                place={place}
                to={to}
                className="inline-flex min-h-8 items-center underline"
              >
                {t("write")}
                <span className="sr-only">
                  <OwnLanguage>{inWords(name)}</OwnLanguage>
                </span>
              </PlaceLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
