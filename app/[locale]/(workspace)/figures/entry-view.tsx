import { getTranslations } from "next-intl/server";

import { CellPicker } from "@/components/figures/entry/cell-picker";
import { CellTable } from "@/components/figures/entry/cell-table";
import { EntryPanel } from "@/components/figures/entry/entry-panel";
import { RevisionList } from "@/components/figures/review/revision-list";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { listCells } from "@/lib/figures/cell-queries";
import { getEntryForm, listMyRevisions } from "@/lib/figures/entry/queries";
import { readPlace } from "@/lib/figures/read-place";
import type { FigureKey, FormOptions } from "@/lib/figures/types";
import { getPathname, Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import type { Actor } from "@/lib/access/types";

import { entryAction } from "./actions";

interface EntryViewProps {
  actor: Actor;
  locale: Locale;
  options: FormOptions;
  query: Readonly<Record<string, string | string[] | undefined>>;
  usualYear: number;
  currentYear: number;
  /** Whether the table lists only the cells of the member's own unit. */
  onlyMine: boolean;
}

/** Shows the form of one cell between the choice of a cell and what else is to be entered. */
export async function EntryView(props: EntryViewProps) {
  const { actor, locale, options, query, usualYear, currentYear, onlyMine } = props;
  const t = await getTranslations({ locale, namespace: "figures" });
  const place = readPlace(query, options, usualYear);
  if (place === null) return null;
  const { key, replaced } = place;
  const form = await getEntryForm(actor, key);
  const mine = await listMyRevisions(actor, key.plan);
  const isFiltered = onlyMine && form.ownUnit !== null;
  const cells = await listCells(actor, key, isFiltered);
  const toGrid = await getTranslations({ locale, namespace: "grid" });
  return (
    <>
      <Link
        href={`/figures?plan=${key.plan}&year=${key.year}&scope=${key.scope}${isFiltered ? "&mine=1" : ""}`}
        className="py-1 text-accent underline underline-offset-4"
      >
        {toGrid("toGrid")}
      </Link>
      <CellPicker
        options={options}
        currentYear={currentYear}
        place={key}
        path={getPathname({ href: "/figures", locale })}
        onlyMine={isFiltered}
      />
      {replaced.map((name) => (
        <Notice key={name} tone="warning">
          {t("picker.replaced", { what: t(`picker.${name}`) })}
        </Notice>
      ))}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <EntryPanel
          key={Object.values(key).join("/")}
          form={form}
          catalogue={options.catalogue}
          memberId={actor.id}
          action={entryAction}
          currentYear={currentYear}
          expected={await expectedValue(actor, key)}
        />
        <Card aria-labelledby="mine">
          <h2 id="mine" className="mb-2 text-lg font-semibold">
            {t("mine.heading")}
          </h2>
          <RevisionList revisions={mine} catalogue={options.catalogue} />
        </Card>
      </div>
      <CellTable
        cells={cells}
        options={options}
        place={key}
        ownUnit={form.ownUnit}
        onlyMine={isFiltered}
      />
    </>
  );
}

/** Gives where the path to the target stands in the year of the cell; null where there is no path. */
async function expectedValue(actor: Actor, key: FigureKey): Promise<number | null> {
  const { indicators } = await getPlanAssessment(actor, key.plan);
  const indicator = indicators.find(({ code }) => code === key.indicator);
  const scope = indicator?.scopes.find((candidate) => candidate.scope === key.scope);
  return scope?.expectedPath.find(({ year }) => year === key.year)?.value ?? null;
}
