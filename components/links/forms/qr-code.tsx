"use client";

import { useTranslations } from "next-intl";
import { renderSVG } from "uqr";

/** Settings of the code: modules stay dark on light in both themes, because cameras read nothing else reliably. */
const OPTIONS = { ecc: "M", border: 2, pixelSize: 8 } as const;

/** Shows an address as a QR code, to show, to print and to keep as a file. */
export function QrCode({ text }: { text: string }) {
  const t = useTranslations("links.qr");
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(text, OPTIONS))}`;
  return (
    <figure className="flex w-fit flex-col gap-2">
      {/* Made on the spot: there is no file that an image service could resize. */}
      {/* eslint-disable-next-line @next/next/no-img-element */}
      <img
        src={source}
        alt={t("label")}
        width={192}
        height={192}
        className="size-48 rounded-md border border-line bg-[#ffffff]"
      />
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
