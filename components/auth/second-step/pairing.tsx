import { useTranslations } from "next-intl";
import { renderSVG } from "uqr";

interface PairingProps {
  /** What a QR code says to an authenticator. */
  address: string;
  secret: string;
  email: string;
}

/** Dark on light in both themes, because cameras read nothing else reliably. */
const OPTIONS = { ecc: "M", border: 2, pixelSize: 8 } as const;

/** What an authenticator is given: a QR code, drawn by the server, and the same secret in letters to be typed. */
export function Pairing({ address, secret, email }: PairingProps) {
  const t = useTranslations("signOn.totp");
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(address, OPTIONS))}`;
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t("stepScan")}</h2>
      {/* Drawn on the spot: there is no file that an image service could resize. */}
      {/* eslint-disable-next-line @next/next/no-img-element */}
      <img
        src={source}
        alt={t("qr")}
        width={224}
        height={224}
        className="size-56 rounded-md border border-line bg-[#ffffff]"
      />
      <p className="text-muted">{t("typed", { email })}</p>
      <p>
        {/* In groups of four, which select as one text without blanks. */}
        <code className="flex flex-wrap gap-x-3 font-mono text-lg select-all" translate="no">
          {secret.match(/.{1,4}/g)?.map((group, place) => (
            <span key={place}>{group}</span>
          ))}
        </code>
      </p>
    </div>
  );
}
