import { useTranslations } from "next-intl";

import { Field, fieldAttributes } from "@/components/ui/field";

interface ReleaseFieldProps {
  /** Numbers of the releases that a link may be held to, newest first. */
  releases: readonly number[];
  /** The number chosen; "" for always the latest. */
  value: string;
  errors: readonly string[];
}

/** Asks which release a link shows. */
export function ReleaseField({ releases, value, errors }: ReleaseFieldProps) {
  const t = useTranslations("links.release");
  return (
    <Field id="release" label={t("label")} hint={t("hint")} errors={errors}>
      <select
        key={value}
        {...fieldAttributes("release", errors, true)}
        name="release"
        defaultValue={value}
      >
        <option value="">{t("latest")}</option>
        {releases.map((number) => (
          <option key={number} value={number}>
            {t("pinned", { number })}
          </option>
        ))}
      </select>
    </Field>
  );
}
