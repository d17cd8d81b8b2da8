"use client";

import { useLocale, useTranslations } from "next-intl";

import { CONTROL_CLASS, Field, fieldAttributes } from "@/components/ui/field";
import { folded } from "@/lib/figures/names/folded-name";
import { choiceLabel, CHOICES, isChoice, readChoice } from "@/lib/plan-files/choices";
import { hintOf } from "@/lib/plan-files/column-hints";
import type { Offer } from "@/lib/plan-files/drafts/types";
import { fieldName } from "@/lib/plan-files/rows/posted-rows";
import { MOST, REQUIRED, type Section } from "@/lib/plan-files/sections";
import { columnName } from "@/lib/plan-files/sheet-words";

interface CellFieldProps {
  section: Section;
  row: number;
  column: string;
  /** Text as it was typed, else as it is kept. */
  text: string;
  /** What is kept where that is something else than what was typed, after a conflict; null else. */
  kept: string | null;
  errors: readonly string[];
  /** What a reference may name; null for a column that refers to nothing. */
  offers: readonly Offer[] | null;
  /** Id of the list of units. */
  unitsId: string;
}

const LONG = /^(wording|definition|caution|note|reading|reason)/;
const NUMBER = /^(min|max|value)$/;
const WHOLE = /^(startYear|endYear|year|decimals|version)$/;

/** One cell of a plan's file as a field: a list where only some words may stand, else free text. */
export function CellField(props: CellFieldProps) {
  const { section, row, column, text, kept, errors, offers, unitsId } = props;
  const t = useTranslations("planFiles.edit");
  const locale = useLocale() === "en" ? "en" : "zh";
  const name = fieldName(row, column);
  const hint = useHint(section, column);
  const isRequired = REQUIRED[section].includes(column);
  const label = `${columnName(column, locale)}${isRequired ? " *" : ""}`;
  const hints = kept === null ? hint : t("keptIs", { text: kept === "" ? t("nothing") : kept });
  const attributes = {
    ...fieldAttributes(name, errors, hints !== undefined),
    name,
    "aria-required": isRequired || undefined,
  };
  const choices = choicesOf(column, offers, locale);
  const isLong = LONG.test(column);
  return (
    <Field
      id={name}
      label={label}
      hint={hints}
      errors={errors}
      className={
        isLong || column === "title" || column === "url" ? "min-w-0 sm:col-span-2" : "min-w-0"
      }
    >
      {choices !== null ? (
        <ChoiceField attributes={attributes} choices={choices} text={text} />
      ) : isLong ? (
        <textarea {...attributes} rows={2} maxLength={MOST.characters} defaultValue={text} />
      ) : (
        <input
          {...attributes}
          type="text"
          maxLength={MOST.characters}
          inputMode={NUMBER.test(column) ? "decimal" : WHOLE.test(column) ? "numeric" : undefined}
          list={column === "unitZh" ? unitsId : undefined}
          defaultValue={text}
        />
      )}
    </Field>
  );
}

/** A list that keeps a text which is none of its words, so that nothing that was typed or pasted is lost. */
function ChoiceField({
  attributes,
  choices,
  text,
}: {
  attributes: ReturnType<typeof fieldAttributes> & { name: string };
  choices: Choices;
  text: string;
}) {
  const t = useTranslations("planFiles.edit");
  const known = choices.find(text);
  return (
    <select {...attributes} className={CONTROL_CLASS} defaultValue={known ?? text}>
      <option value="">{t("none")}</option>
      {known === null && text !== "" && <option value={text}>{t("unknown", { text })}</option>}
      {choices.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface Choices {
  options: readonly (readonly [value: string, label: string])[];
  /** Finds the value that a text stands for; null for none. */
  find: (text: string) => string | null;
}

function choicesOf(
  column: string,
  offers: readonly Offer[] | null,
  locale: "zh" | "en",
): Choices | null {
  if (offers !== null) {
    return {
      options: offers.map(({ code, name }) => [code, name[locale]] as const),
      find: (text) =>
        offers.find(
          ({ code, name }) =>
            code === text || folded(name.zh) === folded(text) || folded(name.en) === folded(text),
        )?.code ?? null,
    };
  }
  if (!isChoice(column)) return null;
  const word = (code: string) => choiceLabel(column, code, "zh");
  return {
    options: CHOICES[column].map(
      (code) => [word(code), choiceLabel(column, code, locale)] as const,
    ),
    find: (text) => {
      const code = readChoice(column, text);
      return code === null ? null : word(code);
    },
  };
}

/** Says what an empty cell means, or how it is written. */
function useHint(section: Section, column: string): string | undefined {
  const t = useTranslations("planFiles.edit.hint");
  const hint = hintOf(section, column);
  return hint === null ? undefined : t(hint);
}
