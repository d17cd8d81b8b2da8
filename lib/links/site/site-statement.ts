import type { LocalText } from "@/lib/plans/types";

/** What administrators have stated about the public site. Null: nobody has, and nothing is said in its place. */
export interface SiteStatement {
  publisher: {
    name: LocalText;
    /** Address of its own page. */
    url: string | null;
    /** How to reach it: an address that begins with `https:` or `mailto:`. */
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

/** The columns of a statement as what they state. */
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
