import { useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { regionWord } from "@/lib/plans/region-word";
import { SourceLink } from "@/components/page/source-link";
import { readingOf } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/actions/define-action";
import { isObstacle, type TakeoverEntry, type TakeoverPage } from "@/lib/closing/takeover-types";
import { takeoverSentences } from "@/lib/words/closing/takeover-sentences";

import { TakeoverForm } from "./takeover-form";

interface TakeoverSectionProps {
  page: TakeoverPage;
  action: FormAction;
}

/** Lists what a plan's baselines may be taken over from, target by target, with the form that does it. */
export function TakeoverSection({ page, action }: TakeoverSectionProps) {
  const t = useTranslations("plans.takeover");
  const inWords = useWords();
  const { ended, assessment, entries } = page;
  const { name, endYear: year } = ended.plan;
  return (
    <section aria-labelledby="takeover" className="flex flex-col gap-4">
      <h2 id="takeover" className="text-lg font-semibold">
        {t("heading")}
      </h2>
      <p className="max-w-prose text-muted">
        {inWords({
          key: "plans.takeover.intro",
          values: { name, year, region: regionWord(ended) },
        })}
      </p>
      {entries.length === 0 && <p>{t("nothing")}</p>}
      {entries.map((entry) => {
        const { indicator, takeover, candidate, origin, lastVersion } = entry;
        const isDue = candidate !== null && candidate.revision !== origin?.revision;
        return (
          <Card key={indicator.code} className="flex flex-col gap-2">
            <h3 className="font-semibold">
              <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
            </h3>
            {takeoverSentences(ended, assessment, takeover, origin).map((sentence) => (
              <p key={sentence.key}>{inWords(sentence)}</p>
            ))}
            {isDue && <Candidate entry={entry} />}
            {candidate !== null && !isDue && <p className="text-muted">{t("upToDate")}</p>}
            {isObstacle(takeover.state) && <p className="text-muted">{t("typedInstead")}</p>}
            <TakeoverForm
              plan={assessment.plan.code}
              indicator={indicator.code}
              revision={isDue ? candidate.revision : null}
              seen={lastVersion}
              bridge={takeover.way === "bridge-needed" ? calibresOf(page, entry) : null}
              action={action}
            />
          </Card>
        );
      })}
    </section>
  );
}

/** Shows exactly what would be carried over. */
function Candidate({ entry }: { entry: TakeoverEntry }) {
  const t = useTranslations("plans.takeover");
  const inWords = useWords();
  const { takeover, candidate } = entry;
  if (takeover.value === null || candidate === null) return null;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p>
        <span className="text-muted">{t("candidate")}</span>{" "}
        <strong>{inWords(readingOf(takeover.before, takeover.value))}</strong>
        <span className="text-muted">
          {" · "}
          <OwnLanguage>{inWords(candidate.calibre.name)}</OwnLanguage>
          {" · "}
          {t("source")} <SourceLink source={candidate.source} />
        </span>
      </p>
      {candidate.evidence !== null && (
        <p className="text-muted">{t("evidence", { text: candidate.evidence })}</p>
      )}
    </div>
  );
}

/** Names the calibre of the value and that of the target, in both languages. */
function calibresOf({ assessment }: TakeoverPage, { candidate, takeover }: TakeoverEntry) {
  const { calibre: code } = takeover.target;
  const to = assessment.calibres.find((calibre) => calibre.code === code);
  return candidate === null || to === undefined
    ? null
    : { from: candidate.calibre.name, to: to.name };
}
