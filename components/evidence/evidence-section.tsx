import { useLocale, useTranslations } from "next-intl";

import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASS, Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { EVIDENCE_BYTES, EVIDENCE_REFUSALS } from "@/lib/evidence/limits";
import type { EvidenceItem, EvidenceSubject } from "@/lib/evidence/types";
import { localPath } from "@/lib/i18n/local-path";
import { formatDay } from "@/lib/words/format";

interface EvidenceSectionProps {
  plan: string;
  subject: EvidenceSubject;
  files: readonly EvidenceItem[];
  /** Path of this page, to come back to. */
  path: string;
  /** What became of the last upload, as the address has it. */
  outcome: string | null;
  mayWrite: boolean;
}

const MEGABYTE = 1024 * 1024;

/** Lists the files behind something, and takes another; a plain form, so that it needs no script. */
export function EvidenceSection(props: EvidenceSectionProps) {
  const { plan, subject, files, path, outcome, mayWrite } = props;
  const t = useTranslations("evidence");
  const locale = useLocale() === "en" ? "en" : "zh";
  const max = EVIDENCE_BYTES / MEGABYTE;
  const refusal = EVIDENCE_REFUSALS.find((known) => known === outcome);
  const back = encodeURIComponent(localPath(path, locale));
  return (
    <Section id="evidence" heading={t("heading")} text={t("text", { max })}>
      {outcome === "kept" && (
        <Notice tone="success" live className="mb-3">
          {t("kept")}
        </Notice>
      )}
      {refusal !== undefined && (
        <Notice tone="error" live className="mb-3">
          {t(`refusal.${refusal}`, { max })}
        </Notice>
      )}
      {files.length === 0 ? (
        <p className="text-sm text-muted">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-card px-4">
          {files.map(({ id, name, size, member, at, sha256 }) => (
            <li key={id} className="py-3">
              {/* A plain link: the address answers with a download, which is no page to go to. */}
              <a
                href={`/evidence/${id}`}
                download
                className="inline-block min-h-6 font-semibold wrap-anywhere text-accent underline-offset-4 hover:underline"
              >
                <bdi>{name}</bdi>
              </a>
              <p className="text-sm text-muted">
                {t("item", { size: sizeText(size), member, day: formatDay(at, locale) })}
              </p>
              <p className="font-mono text-xs wrap-anywhere text-muted">
                {t("sha", { sha: sha256 })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <form
          action={`/evidence?back=${back}`}
          method="post"
          encType="multipart/form-data"
          className="mt-3 flex flex-wrap items-end gap-3"
        >
          <input type="hidden" name="plan" value={plan} />
          <input type="hidden" name="kind" value={subject.kind} />
          <input type="hidden" name="code" value={subject.code} />
          <Field id="evidence-file" label={t("file")}>
            <input
              id="evidence-file"
              type="file"
              name="file"
              required
              accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
              className={CONTROL_CLASS}
            />
          </Field>
          <Button type="submit">{t("upload")}</Button>
        </form>
      )}
    </Section>
  );
}

function sizeText(bytes: number): string {
  return bytes < MEGABYTE
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
