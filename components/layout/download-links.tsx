import { useTranslations } from "next-intl";

/** Links to the figures of the page as files; `base` is the API address without the ending. */
export function DownloadLinks({ base }: { base: string }) {
  const t = useTranslations("common");
  return (
    <p className="flex flex-wrap gap-x-3">
      <span>{t("download.label")}</span>
      {(["csv", "json", "xlsx"] as const).map((format) => (
        <a key={format} href={`${base}.${format}`} className="text-accent underline" rel="nofollow">
          {t(`download.${format}`)}
        </a>
      ))}
      <a href="/api/v1/openapi.json" className="text-accent underline">
        {t("footer.api")}
      </a>
    </p>
  );
}
