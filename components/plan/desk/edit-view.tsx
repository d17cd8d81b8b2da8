import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { Notice } from "@/components/ui/notice";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { FormAction } from "@/lib/actions/define-action";
import { deskOf } from "@/lib/records/desk/desks";
import { draftName } from "@/lib/records/record-input";
import { textsOf, type FormTexts } from "@/lib/records/desk/form-payload";
import type { DeskRow, RecordDesk } from "@/lib/records/desk/types";
import { titleWords } from "@/lib/words/record-words";

import { RecordForm } from "./record-form";

interface EditViewProps {
  plan: string;
  desk: RecordDesk;
  place: DashboardPlace;
  /** The record that is changed; null for a new one. */
  row: DeskRow | null;
  /** What a new record begins with. */
  given: FormTexts;
  save: FormAction;
}

/** Shows the form of one record, new or changed. */
export function EditView({ plan, desk, place, row, given, save }: EditViewProps) {
  const t = useTranslations("people.desk");
  const inWords = useWords();
  const { name, options } = desk;
  const { fields } = deskOf(name);
  return (
    <>
      <p className="text-sm">
        <PlaceLink
          place={place}
          to={`/plan/${name}`}
          className="inline-flex min-h-8 items-center underline"
        >
          {t("back")}
        </PlaceLink>
      </p>
      <h1 className="mt-1 text-lg leading-snug font-bold sm:text-[1.4rem]">
        {row === null
          ? t("newOne", { title: t(`title.${name}`) })
          : titleWords(row.title).map(inWords).join(" · ")}
      </h1>
      <p className="mt-2 mb-4 max-w-[60rem] text-sm text-muted">{t(`text.${name}`)}</p>
      {row?.returned != null && (
        <Notice tone="warning" className="mb-4">
          {t("state.returned", row.returned)}
        </Notice>
      )}
      <div className="max-w-[60rem] rounded-lg border border-line bg-card p-4 sm:p-5">
        <RecordForm
          key={row?.code ?? ""}
          plan={plan}
          desk={name}
          code={row?.code ?? ""}
          seen={row?.last ?? 0}
          fields={fields}
          start={row === null ? given : textsOf(fields, row.start)}
          draft={draftName(row?.open ?? null)}
          why={row?.open?.why ?? ""}
          isWithdrawn={row?.open?.isWithdrawn ?? false}
          options={options}
          action={save}
        />
      </div>
    </>
  );
}
