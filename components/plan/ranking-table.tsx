import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import type { PlanRecord } from "@/lib/records/schemas";

import { OurNote, RecordMarks, SourceWords, type Cited } from "./record-text";

interface RankingTableProps extends Cited {
  rankings: readonly PlanRecord<"ranking">[];
}

/** Shows places in lists, each with its list and year, so that no two years' lists are read as one. */
export function RankingTable({ rankings, cited }: RankingTableProps) {
  const t = useTranslations("records");
  const inWords = useWords();
  const names = {
    list: t("ranking.list"),
    year: t("ranking.year"),
    rank: t("ranking.rank"),
    count: t("ranking.count"),
    source: t("ranking.source"),
  };
  return (
    <div className="rounded-lg border border-line bg-card px-4 lg:px-2">
      <StackedTable caption={t("heading.ranking")} columns={Object.values(names)}>
        {rankings.map((ranking) => {
          const { list, year, rank, count, among, words, note } = ranking.payload;
          return (
            <StackedRow key={ranking.code}>
              <StackedHead>
                {inWords(list)}
                <div className="font-normal">
                  {words !== null && <SourceWords words={words} />}
                  <OurNote note={note} />
                </div>
              </StackedHead>
              <StackedCell label={names.year}>{year}</StackedCell>
              <StackedCell label={names.rank}>
                <span className="font-semibold">
                  {t("ranking.rankOf", { among: inWords(among), rank: String(rank) })}
                </span>
              </StackedCell>
              <StackedCell label={names.count}>
                {count === null
                  ? t("ranking.noCount")
                  : t("ranking.countOf", { count: String(count) })}
              </StackedCell>
              <StackedCell label={names.source}>
                <RecordMarks record={ranking} cited={cited} />
              </StackedCell>
            </StackedRow>
          );
        })}
      </StackedTable>
    </div>
  );
}
