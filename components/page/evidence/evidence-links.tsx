import { useTranslations } from "next-intl";

import type { EvidenceItem } from "@/lib/evidence/types";
import { sizeText } from "@/lib/words/size-text";

/** A file as far as a link to it needs. */
export type LinkedFile = Pick<EvidenceItem, "id" | "name" | "size">;

/** Names the files behind something in a line, for whoever judges it; nothing where there are none. */
export function EvidenceLinks({ files }: { files: readonly LinkedFile[] }) {
  const t = useTranslations("evidence");
  if (files.length === 0) return null;
  return (
    <p className="mb-2 text-sm">
      <span className="text-muted">{t("links")}</span>
      {files.map(({ id, name, size }) => (
        <span key={id} className="mr-3 inline-block">
          <a
            href={`/evidence/${id}`}
            download
            className="inline-block min-h-6 wrap-anywhere text-accent underline underline-offset-4"
          >
            <bdi>{name}</bdi>
          </a>
          <span className="text-muted"> {sizeText(size)}</span>
        </span>
      ))}
    </p>
  );
}
