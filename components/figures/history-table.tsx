import { useLocale, useTranslations } from "next-intl";

import { SourceLink } from "@/components/dashboard/source-link";
import { instantText } from "@/lib/i18n/instant-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { Revision } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";

import { StateBadge } from "./state-badge";
import { useStatedText } from "./use-stated-text";

interface HistoryTableProps {
  readonly caption: string;
  readonly revisions: readonly Revision[];
  readonly unit: LocalText | null;
}

/** Who, when, what and why, newest first. */
export function HistoryTable({ caption, revisions, unit }: HistoryTableProps) {
  const t = useTranslations("figures.history");
  const terms = useTranslations("terms");
  const stated = useStatedText();
  if (revisions.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <Table caption={caption} className="min-w-[56rem]">
      <thead>
        <tr>
          <Th scope="col">{t("number")}</Th>
          <Th scope="col">{terms("value")}</Th>
          <Th scope="col">{terms("source")}</Th>
          <Th scope="col">{t("who")}</Th>
          <Th scope="col">{t("reviewer")}</Th>
          <Th scope="col">{t("when")}</Th>
          <Th scope="col">{t("why")}</Th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision) => (
          <tr key={revision.id}>
            <Td>{revision.number}</Td>
            <Th scope="row" className="align-top">
              {stated(revision, unit)}
              <span className="block font-normal">
                <StateBadge state={revision.state} />
              </span>
            </Th>
            <Td>
              <SourceLink source={revision.source} />
            </Td>
            <Td>{revision.authorName}</Td>
            <Td>{revision.reviewerName ?? "—"}</Td>
            <Td>
              <Times revision={revision} />
            </Td>
            <Td>
              <Notes revision={revision} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Times({ revision }: { readonly revision: Revision }) {
  const t = useTranslations("figures.history");
  const locale = useLocale() === "en" ? "en" : "zh";
  const times = [
    ["created", revision.createdAt],
    ["submitted", revision.submittedAt],
    ["reviewed", revision.reviewedAt],
  ] as const;
  return times.map(([name, instant]) =>
    instant === null ? null : (
      <time key={name} dateTime={instant} className="block whitespace-nowrap">
        {t(name, { time: instantText(instant, locale) })}
      </time>
    ),
  );
}

function Notes({ revision }: { readonly revision: Revision }) {
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
  return notes.map(([name, text]) =>
    text === null ? null : (
      <span key={name} className="block">
        {t(name, { text })}
      </span>
    ),
  );
}
