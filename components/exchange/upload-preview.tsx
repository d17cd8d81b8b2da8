import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { useMessageText } from "@/components/forms/use-message-text";
import { useNewFocus } from "@/components/forms/use-new-focus";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { MessageRef } from "@/lib/errors/domain-error";
import {
  ROW_STATUSES,
  type ImportAnswer,
  type RowStatus,
} from "@/lib/exchange/progress-form/types";
import type { Catalogue } from "@/lib/figures/types";

import { PreviewTable } from "./preview-table";

interface UploadPreviewProps {
  answer: Extract<ImportAnswer, { step: "preview" }>;
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  /** What can follow: the form that confirms, and what changes how the file is read. */
  children: ReactNode;
}

/** Shows what a file would change: counts first, then the cells by what becomes of them. */
export function UploadPreview({ answer, names, children }: UploadPreviewProps) {
  const t = useTranslations("files.preview");
  const { preview, fileName, changedSince } = answer;
  const { counts, rows, readings, unread } = preview;
  const sectionOf = (status: RowStatus) =>
    t("section", { name: t(`status.${status}`), count: counts[status] });
  const listed = (status: RowStatus) => rows.filter((row) => row.status === status);
  const title = useNewFocus<HTMLHeadingElement>(answer);
  const isIdle = counts.new + counts.changed === 0;
  return (
    <Card aria-labelledby="preview" className="flex flex-col gap-4">
      <h2 id="preview" ref={title} tabIndex={-1} className="text-lg font-semibold break-words">
        {t("heading", { file: fileName })}
      </h2>
      <Notice tone={changedSince ? "warning" : "info"} live>
        <p>{t(changedSince ? "changedSince" : "nothingWritten")}</p>
        {isIdle && <p>{t("nothingToDo")}</p>}
        {!isIdle && counts.wrong > 0 && <p>{t("leftOut", { count: counts.wrong })}</p>}
      </Notice>
      {readings.length > 0 && <Sentences messages={readings} />}
      <Unread messages={unread} />
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {ROW_STATUSES.map((status) => (
          <div key={status} className="flex gap-2">
            <dt className="text-muted">{t(`status.${status}`)}</dt>
            <dd className="font-semibold">{t("countLine", { count: counts[status] })}</dd>
          </div>
        ))}
      </dl>
      {children}
      {ROW_STATUSES.filter((status) => counts[status] > 0).map((status) => (
        <details key={status} open={status !== "unchanged" && status !== "skipped"}>
          <summary className="cursor-pointer py-1 font-semibold">{sectionOf(status)}</summary>
          <PreviewTable caption={sectionOf(status)} rows={listed(status)} names={names} />
          <NotListed count={counts[status] - listed(status).length} />
        </details>
      ))}
    </Card>
  );
}

/** What the file holds beside what the preview shows: somebody who confirms has to know of it. */
function Unread({ messages }: { messages: readonly MessageRef[] }) {
  const t = useTranslations("files.unread");
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="unread" className="border-l-4 border-field pl-4">
      <h3 id="unread" className="mb-1 font-semibold">
        {t("heading")}
      </h3>
      <Sentences messages={messages} />
    </section>
  );
}

function Sentences({ messages }: { messages: readonly MessageRef[] }) {
  const inWords = useMessageText();
  return (
    <ul className="list-disc pl-5 break-words">
      {messages.map(inWords).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function NotListed({ count }: { count: number }) {
  const t = useTranslations("files.preview");
  return count > 0 && <p className="mt-2 text-sm text-muted">{t("notListed", { count })}</p>;
}
