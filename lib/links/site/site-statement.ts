import type { LocalText } from "@/lib/plans/types";

/**
 * Statement of the administrators about the public site. A null field was not stated, and nothing is said in its
 * place.
 */
export interface SiteStatement {
  publisher: {
    name: LocalText;
    /** Address of the publisher's own page; null where it has none. */
    url: string | null;
    /**
     * Address at which the publisher is reached, beginning with `https:` or `mailto:`; null where none was
     * stated.
     */
    contact: string | null;
  } | null;
  licence: { name: string; url: string } | null;
}

/** A statement as it is typed and kept: publisher in both languages or none, licence with its address or none. */
export interface StatementColumns {
  publisherZh: string | null;
  publisherEn: string | null;
  publisherUrl: string | null;
  licenceName: string | null;
  licenceUrl: string | null;
  contact: string | null;
}

/** Gives what the columns of a statement state. */
export function toStatement(row: StatementColumns): SiteStatement {
  const { publisherZh: zh, publisherEn: en, publisherUrl, licenceName, licenceUrl, contact } = row;
  return {
    publisher:
      zh === null || en === null
        ? null
        : { name: { zh, en }, url: publisherUrl, contact: contact && contactAddress(contact) },
    licence:
      licenceName === null || licenceUrl === null ? null : { name: licenceName, url: licenceUrl },
  };
}

function contactAddress(contact: string): string {
  return contact.startsWith("https:") ? contact : `mailto:${contact}`;
}
