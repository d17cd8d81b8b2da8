import { useTranslations } from "next-intl";

import { RecordMarks, type Cited } from "@/components/plan/record-text";
import { PlaceLink } from "@/components/page/place-link";
import { useListText } from "@/components/page/use-list-text";
import { useWords } from "@/components/page/use-words";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { Scope } from "@/lib/plans/types";
import type { Entry } from "@/lib/records/counted/count-entries";
import { periodWord } from "@/lib/words/record-words";

import { StateMark } from "./state-mark";

interface RegisterTableProps extends Cited {
  entries: readonly Entry[];
  scopes: readonly Scope[];
  /** Where each name leads; absent on a public page, which has the list alone. */
  place?: DashboardPlace;
}

/** Lists entries with state, parts that claim them, year and sources; a lead says of itself that it is one. */
export function RegisterTable({ entries, scopes, place, cited }: RegisterTableProps) {
  const t = useTranslations("register");
  const inWords = useWords();
  const listed = useListText();
  const names = {
    name: t("column.name"),
    sort: t("column.sort"),
    state: t("column.state"),
    scopes: t("column.scopes"),
    year: t("column.year"),
    sources: t("column.sources"),
  };
  const scopeNames = (codes: readonly string[]) =>
    listed(scopes.filter(({ code }) => codes.includes(code)).map(({ name }) => inWords(name)));
  return (
    <div className="rounded-lg border border-line bg-card px-4 lg:px-2">
      <StackedTable
        caption={t("title")}
        columns={Object.values(names)}
        widths={[
          "tabled:w-[35%]",
          "tabled:w-[12%]",
          "tabled:w-[19%]",
          "tabled:w-[16%]",
          "tabled:w-[8%]",
          "tabled:w-[10%]",
        ]}
      >
        {entries.map((entry) => {
          const { title, sort, state, year, organisationCode, decidedOn, document, words } =
            entry.payload;
          return (
            <StackedRow key={entry.code}>
              <StackedHead>
                {place === undefined ? (
                  inWords(title)
                ) : (
                  <PlaceLink
                    place={place}
                    to={`/register/entry/${entry.code}`}
                    className="inline-block min-h-6"
                  >
                    {inWords(title)}
                  </PlaceLink>
                )}
                {organisationCode !== null && (
                  <p className="text-xs font-normal text-muted">
                    {t("code", { code: organisationCode })}
                  </p>
                )}
                {words !== null && (
                  <p className="mt-0.5 line-clamp-2 text-xs print:line-clamp-none font-normal text-muted">
                    {inWords(words)}
                  </p>
                )}
              </StackedHead>
              <StackedCell label={names.sort}>{t(`sort.${sort}`)}</StackedCell>
              <StackedCell label={names.state}>
                <StateMark state={state} />
                {decidedOn !== null && document !== null && (
                  <p className="mt-0.5 text-xs text-muted">
                    {t("decided", { on: inWords(periodWord(decidedOn)), document })}
                  </p>
                )}
              </StackedCell>
              <StackedCell label={names.scopes}>
                {scopeNames(entry.payload.scopes) || (
                  <span className="text-muted">{t("noScope")}</span>
                )}
              </StackedCell>
              <StackedCell label={names.year}>{year ?? t("noYear")}</StackedCell>
              <StackedCell label={names.sources}>
                <RecordMarks record={entry} cited={cited} />
              </StackedCell>
            </StackedRow>
          );
        })}
      </StackedTable>
    </div>
  );
}
