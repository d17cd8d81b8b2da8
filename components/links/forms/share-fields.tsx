import { useTranslations } from "next-intl";

interface ShareFieldsProps {
  indicators: readonly { code: string; name: string }[];
  /** Codes of the ticked indicators; null where all are shown. */
  shared: readonly string[] | null;
  errors: readonly string[];
}

/** Asks which indicators a link shows. */
export function ShareFields({ indicators, shared, errors }: ShareFieldsProps) {
  const t = useTranslations("links.share");
  const choice = (value: "all" | "some") => (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="radio"
        name="share"
        value={value}
        defaultChecked={(value === "all") === (shared === null)}
        className="size-5 accent-accent"
      />
      {t(value)}
    </label>
  );
  return (
    <fieldset
      id="share"
      key={shared?.join() ?? "all"}
      aria-describedby={errors.length > 0 ? "share-hint share-errors" : "share-hint"}
      className="flex flex-col gap-1"
    >
      <legend className="font-semibold">{t("legend")}</legend>
      {choice("all")}
      {choice("some")}
      <ul className="grid gap-x-6 pl-7 sm:grid-cols-2">
        {indicators.map(({ code, name }) => (
          <li key={code}>
            <label className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                name={`indicator-${code}`}
                defaultChecked={shared?.includes(code) ?? false}
                className="size-5 shrink-0 accent-accent"
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      <p id="share-hint" className="text-sm text-muted">
        {t("hint")}
      </p>
      {errors.length > 0 && (
        <ul id="share-errors" className="text-sm font-semibold text-behind">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
