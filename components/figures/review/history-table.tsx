import { useLocale, useTranslations } from "next-intl";

import { SourceLink } from "@/components/page/source-link";
import { instantText } from "@/lib/i18n/instant-text";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import type { Revision } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";
import { StateBadge } from "@/components/figures/state-badge";
import { useChangeText } from "@/components/figures/use-change-text";
import { useStatedText } from "@/components/figures/use-stated-text";

interface HistoryTableProps {
  caption: string;
  revisions: readonly Revision[];
  unit: LocalText | null;
}

/** Lists who, when, what and why, and what it changed, newest first. */
export function HistoryTable({ caption, revisions, unit }: HistoryTableProps) {
  const t = useTranslations("figures.history");
  const review = useTranslations("figures.review");
  const undone = useTranslations("reviewing.undone");
  const terms = useTranslations("terms");
  const stated = useStatedText();
  const changeText = useChangeText();
  if (revisions.length === 0) return <p className="text-muted">{t("empty")}</p>;
  const columns = {
    value: terms("value"),
    change: review("change"),
    source: terms("source"),
    who: t("who"),
    reviewer: t("reviewer"),
    when: t("when"),
    why: t("why"),
  };
  return (
    <StackedTable caption={caption} columns={[t("number"), ...Object.values(columns)]}>
      {revisions.map((revision) => (
        <StackedRow key={revision.id}>
          <StackedHead>
            <span className="tabled:hidden">{t("number")} </span>
            {revision.number}
          </StackedHead>
          <StackedCell label={columns.value} className="font-semibold">
            {stated(revision, unit)}
            <span className="block">
              <StateBadge state={revision.state} />
              {revision.undoneAt !== null && (
                <span className="block font-normal text-muted">{undone("mark")}</span>
              )}
            </span>
          </StackedCell>
          <StackedCell label={columns.change}>
            {changeText(correctedBy(revision, revisions), revision, unit) ?? "—"}
          </StackedCell>
          <StackedCell label={columns.source}>
            <SourceLink source={revision.source} />
          </StackedCell>
          <StackedCell label={columns.who}>{revision.authorName}</StackedCell>
          <StackedCell label={columns.reviewer}>{revision.reviewerName ?? "—"}</StackedCell>
          <StackedCell label={columns.when}>
            <Times revision={revision} />
          </StackedCell>
          <StackedCell label={columns.why}>
            <Notes revision={revision} />
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}

/** Finds the approved value that a revision corrects; null for a first value. */
function correctedBy(revision: Revision, revisions: readonly Revision[]): Revision | null {
  return revisions.find(({ id }) => id === revision.basedOn) ?? null;
}

function Times({ revision }: { revision: Revision }) {
  const t = useTranslations("figures.history");
  const undone = useTranslations("reviewing.undone");
  const locale = useLocale() === "en" ? "en" : "zh";
  const times = [
    ["created", revision.createdAt],
    ["submitted", revision.submittedAt],
    ["reviewed", revision.reviewedAt],
  ] as const;
  const { undoneAt } = revision;
  return (
    <>
      {times.map(([name, instant]) =>
        instant === null ? null : (
          <time key={name} dateTime={instant} className="block lg:whitespace-nowrap">
            {t(name, { time: instantText(instant, locale) })}
          </time>
        ),
      )}
      {undoneAt !== null && (
        <time dateTime={undoneAt} className="block lg:whitespace-nowrap">
          {undone("at", { time: instantText(undoneAt, locale) })}
        </time>
      )}
    </>
  );
}

function Notes({ revision }: { revision: Revision }) {
  const t = useTranslations("figures.history");
  const { publicNoteZh, publicNoteEn } = revision;
  const publicNote = useLocale() === "en" ? (publicNoteEn ?? publicNoteZh) : publicNoteZh;
  const notes = [
    ["reason", revision.reason],
    ["returnNote", revision.returnNote],
    ["publicNote", publicNote],
    ["evidence", revision.evidence],
    ["reviewerNote", revision.reviewerNote],
  ] as const;
  const written = notes.filter(([, text]) => text !== null);
  if (written.length === 0) return "—";
  return written.map(([name, text]) => (
    <span key={name} className="block whitespace-pre-line">
      {t(name, { text: text ?? "" })}
    </span>
  ));
}
