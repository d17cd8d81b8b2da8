import { useWords } from "@/components/page/use-words";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { PlanRecord } from "@/lib/records/schemas";
import { findIndicator } from "@/lib/words/lookup";
import { sizeText } from "@/lib/words/size-text";

interface FileListProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Files that may go out. */
  files: readonly PlanRecord<"evidence-release">[];
}

/** Lists the files of evidence that readers of public links may download. */
export function FileList({ assessment, place, files }: FileListProps) {
  const inWords = useWords();
  // Members have their own door; under a link the file comes through the link's.
  const base = place.base === "" ? "/evidence" : `/api/v1${place.base}/evidence`;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-card px-4">
      {files.map(({ code, payload: { title, evidenceId, file, indicators } }) => (
        <li key={code} className="py-3">
          <a
            href={`${base}/${evidenceId}`}
            download
            className="inline-block min-h-6 font-semibold wrap-anywhere link"
          >
            <bdi>{inWords(title)}</bdi>
          </a>
          <p className="text-sm text-muted">
            {[
              file.type,
              sizeText(file.size),
              ...indicators.map((indicator) => {
                const found = findIndicator(assessment, indicator);
                return found == null ? indicator : inWords(found.name);
              }),
            ].join(" · ")}
          </p>
          <p className="font-mono text-xs wrap-anywhere text-muted">SHA-256 {file.sha256}</p>
        </li>
      ))}
    </ul>
  );
}
