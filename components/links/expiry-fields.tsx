import { useTranslations } from "next-intl";

import { Field, fieldAttributes } from "@/components/ui/field";

interface ExpiryFieldsProps {
  readonly never: boolean;
  readonly day: string;
  /** The last day that the rules allow, and whether they allow no end. */
  readonly lastDay: string;
  readonly endless: boolean;
  readonly errors: readonly string[];
}

/** Until when a link opens: through a day, or without an end where the rules allow it. */
export function ExpiryFields({ never, day, lastDay, endless, errors }: ExpiryFieldsProps) {
  const t = useTranslations("links.expires");
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
      {endless || never ? choice("on", !never) : <input type="hidden" name="expires" value="on" />}
      <Field
        id="expiresOn"
        label={t("day")}
        hint={t("dayHint", { last: lastDay })}
        errors={errors}
        className={endless || never ? "max-w-72 pl-7" : "max-w-72"}
      >
        <input
          {...fieldAttributes("expiresOn", errors, true)}
          name="expiresOn"
          type="date"
          max={lastDay}
          defaultValue={day}
        />
      </Field>
      {endless || never ? (
        choice("never", never)
      ) : (
        <p className="text-sm text-muted">{t("neverOff")}</p>
      )}
    </fieldset>
  );
}
