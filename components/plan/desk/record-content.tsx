import { useTranslations } from "next-intl";

import { useBothLanguages, useWords } from "@/components/page/use-words";
import { codesOf, isWords, valueAt } from "@/lib/records/desk/form-payload";
import type { ShownField } from "@/lib/records/desk/fields";
import type { DeskOptions, StoredPayload } from "@/lib/records/desk/types";
import { optionWord, periodWord } from "@/lib/words/record-words";

interface RecordContentProps {
  fields: readonly ShownField[];
  payload: StoredPayload;
  /** What was in force before: what differs from it is marked; undefined where nothing is compared. */
  before?: StoredPayload | null;
  options: DeskOptions;
}

/** Shows what a record says, field by field, and of a change what was said before. */
export function RecordContent({ fields, payload, before, options }: RecordContentProps) {
  const t = useTranslations("people");
  const fieldText = useFieldText(options, before !== undefined);
  return (
    <dl className="grid gap-y-1.5 text-sm">
      {fields.map((field) => {
        const text = fieldText(field, payload);
        const earlier = before == null ? text : fieldText(field, before);
        if (text === "" && earlier === "") return null;
        const isChanged = before != null && earlier !== text;
        return (
          <div
            key={field.name}
            className="grid gap-x-3 sm:grid-cols-[9rem_minmax(0,1fr)]"
            data-changed={isChanged ? "" : undefined}
          >
            <dt className="text-muted">{t(`field.${field.label}`)}</dt>
            <dd className="whitespace-pre-line">
              {isChanged ? <strong>{text === "" ? t("desk.none") : text}</strong> : text}
              {isChanged && (
                <span className="block text-muted">
                  {earlier === "" ? t("desk.wasNothing") : `${t("desk.was")}${earlier}`}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/**
 * Says what a payload says of a field; empty for nothing. Whoever judges a version reads its words in both languages
 * (`isJudged`).
 */
function useFieldText(options: DeskOptions, isJudged: boolean) {
  const t = useTranslations();
  const inWords = useWords();
  const inBoth = useBothLanguages();
  return (field: ShownField, payload: StoredPayload): string => {
    const value = valueAt(payload, field);
    if (field.type === "flag") return t(value === true ? "people.desk.yes" : "people.desk.no");
    if (isWords(value)) return isJudged ? inBoth(value) : inWords(value);
    if (field.type === "text") return typeof value === "number" ? String(value) : textOf(value);
    const codes = codesOf(value);
    if (field.type === "ref") {
      return inWords({
        list: codes.map((code) => {
          const option = options[field.of].find((one) => one.code === code);
          return option === undefined ? code : optionWord(option);
        }),
      });
    }
    const [text = ""] = codes;
    if (text === "") return "";
    if (field.type === "period") return inWords(periodWord(text));
    if (field.type !== "choice") return text;
    const option = field.options.find(({ value: known }) => known === text);
    return option === undefined ? text : inWords({ key: option.key });
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
