import { useLocale, useTranslations } from "next-intl";

import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASS, Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { EVIDENCE_ANCHOR, EVIDENCE_BYTES, EVIDENCE_REFUSALS } from "@/lib/evidence/limits";
import type { EvidenceItem, EvidenceSubject } from "@/lib/evidence/types";
import { localPath } from "@/lib/i18n/local-path";
import type { FormAction } from "@/lib/actions/define-action";
import { formatDay } from "@/lib/words/format";
import { sizeText } from "@/lib/words/size-text";

import { EvidenceReleaseForm } from "./evidence-release-form";

export interface EvidenceFilesProps {
  plan: string;
  subject: EvidenceSubject;
  files: readonly EvidenceItem[];
  /** Path of this page, to come back to. */
  path: string;
  mayWrite: boolean;
  /** Proposes that a file goes out, or no longer does; null for who may not. */
  release: FormAction | null;
}

const MEGABYTE = 1024 * 1024;

/** Says what became of the last upload; nothing where there was none. */
export function EvidenceOutcome({ outcome }: { outcome: string | null }) {
  const t = useTranslations("evidence");
  const refusal = EVIDENCE_REFUSALS.find((known) => known === outcome);
  if (refusal === undefined && outcome !== "kept") return null;
  return (
    <Notice tone={refusal === undefined ? "success" : "error"} live className="mb-3">
      {refusal === undefined
        ? t("kept")
        : t(`refusal.${refusal}`, { max: EVIDENCE_BYTES / MEGABYTE })}
    </Notice>
  );
}

/** The files behind something, as a part of its page. */
export function EvidenceSection(props: EvidenceFilesProps & { outcome: string | null }) {
  const t = useTranslations("evidence");
  return (
    <Section
      id={EVIDENCE_ANCHOR}
      heading={t("heading")}
      text={t("text", { max: EVIDENCE_BYTES / MEGABYTE })}
    >
      <EvidenceOutcome outcome={props.outcome} />
      <EvidenceFiles {...props} />
    </Section>
  );
}

/** Lists the files behind something, and takes another; a plain form, so that it needs no script. */
export function EvidenceFiles({
  plan,
  subject,
  files,
  path,
  mayWrite,
  release,
}: EvidenceFilesProps) {
  const t = useTranslations("evidence");
  const locale = useLocale() === "en" ? "en" : "zh";
  const back = encodeURIComponent(localPath(path, locale));
  const field = `evidence-file-${subject.code.replaceAll(/[^a-z0-9]+/gi, "-")}`;
  return (
    <>
      {files.length === 0 ? (
        <p className="text-sm text-muted">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-card px-4">
          {files.map((file) => {
            const { id, name, size, member, at, sha256, release: standing } = file;
            return (
              <li key={id} className="py-3">
                {/* A plain link: the address answers with a download, which is no page to go to. */}
                <a
                  href={`/evidence/${id}`}
                  download
                  className="inline-block min-h-6 font-semibold wrap-anywhere link"
                >
                  <bdi>{name}</bdi>
                </a>
                <p className="text-sm text-muted">
                  {t("item", { size: sizeText(size), member, day: formatDay(at, locale) })}
                </p>
                <p className="font-mono text-xs wrap-anywhere text-muted">
                  {t("sha", { sha: sha256 })}
                </p>
                <p className="text-sm">
                  {t(`release.${standing.isPublic ? "public" : "inside"}`)}
                  {standing.waits && (
                    <span className="font-semibold text-watch"> · {t("release.waits")}</span>
                  )}
                </p>
                {release !== null && !standing.waits && standing.returned !== null && (
                  <p className="text-sm text-behind">
                    {t("release.returned", { note: standing.returned })}
                  </p>
                )}
                {release !== null && !standing.waits && (
                  <EvidenceReleaseForm plan={plan} file={file} action={release} />
                )}
              </li>
            );
          })}
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
          <Field id={field} label={t("file")}>
            <input
              id={field}
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
    </>
  );
}
