import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
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
  /** The form that confirms; shown only where there is something to write. */
  children: ReactNode;
}

/** Shows what a file would change: counts first, then the cells by what becomes of them. */
export function UploadPreview({ answer, names, children }: UploadPreviewProps) {
  const t = useTranslations("files.preview");
  const { preview, fileName, changedSince } = answer;
  const { counts, rows } = preview;
  const sectionOf = (status: RowStatus) =>
    t("section", { name: t(`status.${status}`), count: counts[status] });
  const listed = (status: RowStatus) => rows.filter((row) => row.status === status);
  const isIdle = counts.new + counts.changed === 0;
  return (
    <Card aria-labelledby="preview" className="flex flex-col gap-4">
      <h2 id="preview" className="text-lg font-semibold break-words">
        {t("heading", { file: fileName })}
      </h2>
      <Notice tone={changedSince ? "warning" : "info"} live>
        <p>{t(changedSince ? "changedSince" : "nothingWritten")}</p>
        {isIdle && <p>{t("nothingToDo")}</p>}
        {!isIdle && counts.wrong > 0 && <p>{t("leftOut", { count: counts.wrong })}</p>}
      </Notice>
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {ROW_STATUSES.map((status) => (
          <div key={status} className="flex gap-2">
            <dt className="text-muted">{t(`status.${status}`)}</dt>
            <dd className="font-semibold">{t("countLine", { count: counts[status] })}</dd>
          </div>
        ))}
      </dl>
      {!isIdle && children}
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

function NotListed({ count }: { count: number }) {
  const t = useTranslations("files.preview");
  return count > 0 && <p className="mt-2 text-sm text-muted">{t("notListed", { count })}</p>;
}
