import { useTranslations } from "next-intl";

import { EvidenceLinks, type LinkedFile } from "@/components/page/evidence/evidence-links";
import { useWords } from "@/components/page/use-words";
import type { FormAction } from "@/lib/actions/define-action";
import type { EvidenceItem } from "@/lib/evidence/types";
import { shownFields } from "@/lib/records/desk/shown-fields";
import type { DeskOptions, StoredPayload, WaitingRecord } from "@/lib/records/desk/types";
import { RECORD_SCHEMAS, type RecordKind } from "@/lib/records/schemas";
import { titleWords } from "@/lib/words/record-words";

import { OpenVersionCard } from "./open-version-card";

interface WaitingRecordsProps {
  waiting: readonly WaitingRecord[];
  options: DeskOptions;
  /** Files that any of them rests on, for whoever judges. */
  files: readonly EvidenceItem[];
  decide: FormAction;
  goBack: FormAction;
}

/** Lists the records that wait for review, of every kind, each with what it changes and the form to decide. */
export function WaitingRecords({ waiting, options, files, decide, goBack }: WaitingRecordsProps) {
  const t = useTranslations("people.desk.review");
  const inWords = useWords();
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="records" className="mt-6">
      <h2 id="records" className="text-lg font-semibold">
        {t("title", { count: waiting.length })}
      </h2>
      <p className="mt-1 max-w-prose text-sm text-muted">{t("text")}</p>
      <ul className="mt-3 flex flex-col gap-4">
        {waiting.map(({ kind, code, title, inForce, open }) => (
          <li
            key={`${kind} ${code}`}
            id={`${kind}-${code}`}
            className="rounded-lg border border-line bg-card p-4"
          >
            <h3 className="mb-2 font-semibold">
              <span className="mr-2 rounded border border-line px-1.5 text-sm font-normal text-muted">
                {t(`kind.${isNamed(kind) ? kind : "other"}`)}
              </span>
              {titleWords(title).map(inWords).join(" · ")}
            </h3>
            <EvidenceLinks
              files={[
                ...files.filter(({ subject }) => isOf(subject, kind, code)),
                ...fileInQuestion(kind, open.payload),
              ]}
            />
            <OpenVersionCard
              open={open}
              fields={shownFields(kind)}
              inForce={inForce}
              options={options}
              actions={{ decide, goBack }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The very file that is to go out, or no longer: whoever decides about it opens it. */
function fileInQuestion(kind: RecordKind, payload: StoredPayload): readonly LinkedFile[] {
  if (kind !== "evidence-release") return [];
  const { evidenceId, title, file } = RECORD_SCHEMAS[kind].parse(payload);
  return [{ id: evidenceId, name: title.zh, size: file.size }];
}

/** Whether a file is evidence of a record. */
function isOf(subject: EvidenceItem["subject"], kind: string, code: string): boolean {
  return subject.kind === kind && subject.code === code;
}

const NAMED = [
  "note",
  "milestone",
  "action",
  "judgement",
  "unit",
  "responsibility",
  "assignment",
  "entry",
  "source-check",
  "register-count",
  "evidence-release",
] as const;

function isNamed(kind: string): kind is (typeof NAMED)[number] {
  return NAMED.some((known) => known === kind);
}
