import { renderSVG } from "uqr";

/** Dark on light in both themes, because cameras read nothing else reliably. */
const OPTIONS = { ecc: "M", border: 2, pixelSize: 8 } as const;

/** Makes the address of a QR code as a picture: it is drawn on the spot, and there is no file of it. */
export function qrSource(text: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(text, OPTIONS))}`;
}

/** Shows a QR code as a square, px. */
export function QrImage({ source, label, size }: { source: string; label: string; size: number }) {
  return (
    // There is no file that an image service could resize.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={source}
      alt={label}
      width={size}
      height={size}
      className="rounded-md border border-line bg-[#ffffff]"
    />
  );
}
