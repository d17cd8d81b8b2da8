"use client";

import { useTranslations } from "next-intl";

import { qrSource, QrImage } from "@/components/ui/qr-image";

/** Shows an address as a QR code, to show, to print and to keep as a file. */
export function QrCode({ text }: { text: string }) {
  const t = useTranslations("links.qr");
  const source = qrSource(text);
  return (
    <figure className="flex w-fit flex-col gap-2">
      <QrImage source={source} label={t("label")} size={192} />
      <figcaption>
        <a
          href={source}
          download="public-link.svg"
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-4 print:hidden"
        >
          {t("download")}
        </a>
      </figcaption>
    </figure>
  );
}
