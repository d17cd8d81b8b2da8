import { useTranslations } from "next-intl";

import { qrSource, QrImage } from "@/components/ui/qr-image";

interface PairingProps {
  /** What a QR code says to an authenticator. */
  address: string;
  secret: string;
  email: string;
}

/** What an authenticator is given: a QR code, drawn by the server, and the same secret in letters to be typed. */
export function Pairing({ address, secret, email }: PairingProps) {
  const t = useTranslations("signOn.totp");
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t("stepScan")}</h2>
      <QrImage source={qrSource(address)} label={t("qr")} size={224} />
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
