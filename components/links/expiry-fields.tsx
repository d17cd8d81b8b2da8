import { useTranslations } from "next-intl";

import { Field, fieldAttributes } from "@/components/ui/field";

interface ExpiryFieldsProps {
  readonly never: boolean;
  readonly day: string;
  readonly errors: readonly string[];
}

/** Until when a link opens: through a day, or without an end. */
export function ExpiryFields({ never, day, errors }: ExpiryFieldsProps) {
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
      {choice("on", !never)}
      <Field
        id="expiresOn"
        label={t("day")}
        hint={t("dayHint")}
        errors={errors}
        className="max-w-60 pl-7"
      >
        <input
          {...fieldAttributes("expiresOn", errors, true)}
          name="expiresOn"
          type="date"
          defaultValue={day}
        />
      </Field>
      {choice("never", never)}
    </fieldset>
  );
}
