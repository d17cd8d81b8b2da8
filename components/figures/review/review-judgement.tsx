import clsx from "clsx";
import { useTranslations } from "next-intl";

import { VerdictSign } from "@/components/charts/verdict-sign";
import { useTargetWording } from "@/components/page/target-line";
import {
  movesVerdict,
  type CellJudgement,
  type JudgedCell,
  type VerdictSide,
} from "@/lib/assessment/review/review-sections";
import { formatShare } from "@/lib/words/format";
import { verdictTerm } from "@/lib/words/subject";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

/** Shows the target and how far the value reaches it: `106.4% · 超过1500亿元`. */
export function ReviewTarget({ cell: { judgement } }: { cell: JudgedCell }) {
  const t = useTranslations("reviewing.row");
  const wordingOf = useTargetWording();
  if (judgement?.target == null) return <span className="text-muted">{t("noTarget")}</span>;
  const { target, isOwnTarget, attainment, counts, year } = judgement;
  const wording = wordingOf(target);
  const share = attainment === null ? null : formatShare(attainment);
  return (
    <>
      {counts && share !== null && (
        <span className="whitespace-nowrap">
          <span className="font-semibold">
            {t(isOwnTarget ? "attained" : "portion", { share })}
          </span>
          {" · "}
        </span>
      )}
      {!counts && <span className="text-muted">{t("unjudged", { year: String(year) })} · </span>}
      <span className="text-muted">
        {isOwnTarget ? wording : t("province", { target: wording })}
      </span>
    </>
  );
}

/** Shows the verdict before and after, or the one that stays. */
export function ReviewVerdict({ cell }: { cell: JudgedCell }) {
  const t = useTranslations();
  const { judgement } = cell;
  if (judgement === null || judgement.after.verdict === null) {
    return <span className="text-muted">{t("reviewing.row.noVerdict")}</span>;
  }
  if (!movesVerdict(cell)) return <Side judgement={judgement} side={judgement.after} />;
  return (
    <>
      <Side judgement={judgement} side={judgement.before} earlier />
      <span className="text-muted">
        <span aria-hidden="true"> → </span>
        <span className="sr-only">{` ${t("why.becomes")} `}</span>
      </span>
      <Side judgement={judgement} side={judgement.after} strong />
    </>
  );
}

interface SideProps {
  judgement: CellJudgement;
  side: VerdictSide;
  earlier?: boolean;
  strong?: boolean;
}

function Side({ judgement, side, earlier = false, strong = false }: SideProps) {
  const t = useTranslations();
  const { verdict, reason } = side;
  if (verdict === null)
    return <span className="text-muted">{t("dashboard.changes.noTarget")}</span>;
  return (
    <span
      className={clsx(
        "whitespace-nowrap",
        earlier ? "text-muted" : VERDICT_TEXT[verdict],
        strong && "font-semibold",
      )}
    >
      <span className="mr-1 inline-block translate-y-[0.08em]">
        <VerdictSign verdict={verdict} />
      </span>
      {t(verdictTerm(judgement, judgement.target, verdict))}
      {reason !== null && ` · ${t(`terms.reason.${reason}`)}`}
    </span>
  );
}
