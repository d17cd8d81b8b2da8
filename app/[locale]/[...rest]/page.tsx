import { notFound } from "next/navigation";

/** Answers "not found" for the metadata, too: otherwise the page would carry the title of the site. */
export function generateMetadata(): never {
  notFound();
}

/** Catches every address that no page has, so that "not found" speaks the reader's language. */
export default function UnknownPage(): never {
  notFound();
}
