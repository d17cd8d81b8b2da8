import { useTranslations } from "next-intl";

import { Field, fieldAttributes } from "@/components/ui/field";

interface LabelFieldProps {
  value: string;
  errors: readonly string[];
}

/** Asks what a link is for, in the administrators' words. */
export function LabelField({ value, errors }: LabelFieldProps) {
  const t = useTranslations("links.label");
  return (
    <Field id="label" label={t("label")} hint={t("hint")} errors={errors}>
      <input
        {...fieldAttributes("label", errors, true)}
        name="label"
        autoComplete="off"
        required
        defaultValue={value}
      />
    </Field>
  );
}
