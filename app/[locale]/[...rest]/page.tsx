import { notFound } from "next/navigation";

/** Here as well: else the title would be that of the site. */
export function generateMetadata(): never {
  notFound();
}

/** Catches every address that no page has, so that "not found" speaks the reader's language. */
export default function UnknownPage(): never {
  notFound();
}
