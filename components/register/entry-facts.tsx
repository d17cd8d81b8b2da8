import { useLocale, useTranslations } from "next-intl";

import { useListText } from "@/components/page/use-list-text";
import { useWords } from "@/components/page/use-words";
import { OurNote, SourceWords } from "@/components/plan/record-text";
import type { Payload } from "@/lib/records/schemas";
import { statusWord } from "@/lib/register/typed-entry";
import type { RegisterCatalogue } from "@/lib/register/types";
import { periodWord } from "@/lib/words/record-words";

import { StateMark } from "./state-mark";

interface EntryFactsProps {
  payload: Payload<"entry">;
  catalogue: Pick<RegisterCatalogue, "scopes" | "indicators" | "sources">;
  /** Whether somebody is to judge it: then what it says in the other language is shown too. */
  isJudged?: boolean;
}

/** Shows what one version of an entry says, in a few lines. */
export function EntryFacts({ payload, catalogue, isJudged = false }: EntryFactsProps) {
  const t = useTranslations("register");
  const desk = useTranslations("people.desk");
  const inWords = useWords();
  const listed = useListText();
  const { sort, state, year, decidedOn, document, organisationCode, status, words, note } = payload;
  const namesOf = (
    items: readonly { code: string; name: { zh: string; en: string } }[],
    codes: readonly string[],
  ) => codes.map((code) => items.find((item) => item.code === code)?.name ?? code).map(inWords);
  const indicators = namesOf(catalogue.indicators, payload.indicators);
  const scopes = namesOf(catalogue.scopes, payload.scopes);
  const sources = catalogue.sources.filter(({ key }) => payload.sources.includes(key));
  const other = useLocale() === "en" ? "zh" : "en";
  const translated = [payload.title, words, note].flatMap((said) =>
    said === null || said.zh === said.en ? [] : said[other],
  );
  const lines: readonly (readonly [label: string, text: string])[] = [
    [t("detail.indicators"), listed(indicators) || t("noIndicator")],
    [t("column.scopes"), listed(scopes) || t("noScope")],
    ...(year === null ? [] : [[t("column.year"), String(year)] as const]),
    ...(decidedOn === null || document === null
      ? []
      : [
          [
            t("column.decided"),
            t("decided", { on: inWords(periodWord(decidedOn)), document }),
          ] as const,
        ]),
    ...(organisationCode === null
      ? []
      : [[t("detail.organisationCode"), organisationCode] as const]),
    ...(status === null ? [] : [[t("detail.status"), inWords(statusWord(status))] as const]),
    [
      t("column.sources"),
      sources.map(({ publisher, title }) => `${publisher} · ${title}`).join("；"),
    ],
    ...(isJudged && translated.length > 0 ? [[desk(other), translated.join("\n")] as const] : []),
  ];
  return (
    <div className="mt-2 text-sm">
      <p>
        {t(`sort.${sort}`)} <StateMark state={state} />
      </p>
      <dl className="mt-1 grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-0.5">
        {lines.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      {words !== null && <SourceWords words={words} />}
      <OurNote note={note} />
    </div>
  );
}
