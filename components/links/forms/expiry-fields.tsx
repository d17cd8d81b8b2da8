import { useLocale, useTranslations } from "next-intl";

import { formatDay } from "@/lib/words/format";
import { Field, fieldAttributes } from "@/components/ui/field";

interface ExpiryFieldsProps {
  never: boolean;
  day: string;
  /** The last day that the rules allow; `endless` says whether they allow no end. */
  lastDay: string;
  endless: boolean;
  errors: readonly string[];
}

/** Asks until when a link opens: through a day, or without an end where the rules allow it. */
export function ExpiryFields({ never, day, lastDay, endless, errors }: ExpiryFieldsProps) {
  const t = useTranslations("links.expires");
  const locale = useLocale() === "en" ? "en" : "zh";
  const choosable = endless || never;
  const lastAllowed = t("dayHint", { last: formatDay(lastDay, locale) });
  const dayField = (
    <Field
      id="expiresOn"
      label={t("day")}
      hint={choosable ? lastAllowed : `${lastAllowed}${t("neverOff")}`}
      errors={errors}
      className={choosable ? "pl-7" : ""}
    >
      <input
        {...fieldAttributes("expiresOn", errors, true)}
        name="expiresOn"
        type="date"
        max={lastDay}
        defaultValue={day}
      />
    </Field>
  );
  if (!choosable) {
    return (
      <>
        <input type="hidden" name="expires" value="on" />
        {dayField}
      </>
    );
  }
  const choice = (value: "on" | "never", checked: boolean) => (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="radio"
        name="expires"
        value={value}
        defaultChecked={checked}
        className="size-5 accent-accent"
      />
      {t(value)}
    </label>
  );
  return (
    <fieldset key={String(never)} className="flex flex-col gap-2">
      <legend className="font-semibold">{t("legend")}</legend>
      {choice("on", !never)}
      {dayField}
      {choice("never", never)}
    </fieldset>
  );
}
