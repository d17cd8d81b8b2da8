import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { useMessageText } from "@/components/forms/use-message-text";
import { useNewFocus } from "@/components/forms/use-new-focus";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { FormSelection, ImportAnswer } from "@/lib/exchange/progress-form/types";
import type { Catalogue } from "@/lib/figures/types";

import { MappingGroup } from "./mapping-group";

interface MappingFormProps {
  answer: Extract<ImportAnswer, { step: "mapping" }>;
  place: FormSelection;
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  pending: boolean;
  /** The form around the fields, sent by hand or without a script. */
  form: (children: ReactNode) => ReactNode;
}

/** Asks what the columns of a table are whose headings are not those of the form. */
export function MappingForm({ answer, place, names, pending, form }: MappingFormProps) {
  const t = useTranslations("files.mapping");
  const inWords = useMessageText();
  const title = useNewFocus<HTMLHeadingElement>(answer);
  const { view, fileName, packed, why } = answer;
  const sheets = view.groups.reduce((count, group) => count + group.sheets.length, 0);
  return (
    <Card aria-labelledby="mapping" className="flex flex-col gap-4">
      <h2 id="mapping" ref={title} tabIndex={-1} className="text-lg font-semibold break-words">
        {t("heading", { file: fileName })}
      </h2>
      <p>{t("intro")}</p>
      {why?.key.startsWith("files.mapping.") === true && (
        <Notice tone="info">{inWords(why)}</Notice>
      )}
      {form(
        <>
          <input type="hidden" name="intent" value="map" />
          <input type="hidden" name="packed" value={packed} />
          <input type="hidden" name="fileName" value={fileName} />
          {view.gaps.length > 0 && (
            <Notice tone="error" live>
              {view.gaps.map((name) => (
                <p key={name}>{t(`gap.${name}`, { at: "" })}</p>
              ))}
            </Notice>
          )}
          {view.groups.map((group, index) => (
            <MappingGroup
              key={group.sheets[0]?.index}
              group={group}
              at={index}
              view={view}
              place={place}
              names={names}
              choosesSheets={sheets > 1}
            />
          ))}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" tone="primary" disabled={pending}>
              {t("submit")}
            </Button>
            <p className="text-sm text-muted">{t("remembersHint")}</p>
          </div>
        </>,
      )}
    </Card>
  );
}
