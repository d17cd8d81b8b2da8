"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { useMessageText } from "@/components/forms/use-message-text";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE, type ActionResult } from "@/lib/errors/action-result";
import type { DraftSection } from "@/lib/plan-files/drafts/types";
import { fieldName } from "@/lib/plan-files/rows/posted-rows";

import { KeptPicker } from "./kept-picker";
import { PasteBlock } from "./paste-block";
import { RowFields } from "./row-fields";

interface SectionFormProps {
  content: DraftSection;
  action: FormAction<{ blank: number }>;
}

/**
 * The form of one section of a draft: its rows as fields, an empty one below. Every button keeps what was typed, faults
 * included, with or without JavaScript.
 */
export function SectionForm({ content, action }: SectionFormProps) {
  const { section, rows, from, hash, faults, draft } = content;
  const t = useTranslations("planFiles.edit");
  const inWords = useMessageText();
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  const failed = result.status === "failed" ? result : null;
  const blank = blankRows(content, result);
  const places = [...rows.keys(), ...Array.from({ length: blank }, (_, n) => rows.length + n)];
  const isConflict = failed?.code === "conflict";
  const faultsAt = (name: string) =>
    faults
      .filter(({ row, column }) => fieldName(row, column) === name)
      .map(({ message }) => inWords(message));
  const typed = (name: string) => failed?.values[name] ?? null;
  return (
    <>
      <FormAnswer
        result={result}
        placeOf={(field) => ({ id: field.startsWith("r.") || field === "block" ? field : null })}
      />
      {/* Made anew with what is kept, but never after a refusal: what was typed is nowhere else. So nothing is typed while
      it is on its way. */}
      <form
        key={failed === null ? hash : "typed"}
        action={submit}
        onSubmit={sendByHand(submit)}
        noValidate
        inert={pending}
        className="flex flex-col gap-4"
      >
        <input type="hidden" name="draft" value={draft.id} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="seen" value={hash} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="count" value={rows.length} />
        <input type="hidden" name="blank" value={blank} />
        {/* The button that the Enter key presses: the first of a form. */}
        <button
          type="submit"
          name="intent"
          value="save"
          tabIndex={-1}
          aria-hidden
          className="sr-only"
        >
          {t("save")}
        </button>
        <datalist id="units">
          {content.units.map(({ zh }) => (
            <option key={zh} value={zh} />
          ))}
        </datalist>
        {places.map((place) => (
          <RowFields
            key={place}
            section={section}
            row={from + place}
            stored={rows[place] ?? {}}
            isStored={place < rows.length}
            isLast={from + place === content.total - 1}
            typed={typed}
            isConflict={isConflict && place < rows.length}
            errorsOf={(name) => [...new Set([...errorsOf(name), ...faultsAt(name)])]}
            offers={content.offers}
            plans={section === "plan" ? content.kept : []}
            unitsId="units"
            disabled={pending}
          />
        ))}
        <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3 sm:bottom-0">
          <Button type="submit" name="intent" value="save" tone="primary" disabled={pending}>
            {t("save")}
          </Button>
          {section !== "plan" && (
            <Button type="submit" name="intent" value="add" disabled={pending}>
              {t("add")}
            </Button>
          )}
          <p className="text-sm text-muted">{t("saveHint")}</p>
        </div>
        {section !== "plan" && <KeptPicker content={content} disabled={pending} />}
        {section !== "plan" && (
          <PasteBlock
            section={section}
            typed={typed("block") ?? ""}
            errors={errorsOf("block")}
            disabled={pending}
          />
        )}
      </form>
    </>
  );
}

/** Empty rows stand below the last page only; after a refusal as many as were there. */
function blankRows(
  { section, page, pages, rows }: DraftSection,
  result: ActionResult<{ blank: number }>,
): number {
  if (section === "plan") return rows.length === 0 ? 1 : 0;
  if (page < pages) return 0;
  const asked =
    result.status === "done"
      ? result.data.blank
      : result.status === "failed"
        ? Number(result.values["blank"])
        : 1;
  return Number.isInteger(asked) ? Math.min(20, Math.max(1, asked)) : 1;
}
