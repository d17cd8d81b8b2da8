import { notFound } from "next/navigation";

/** Catches every address that no page has, so that "not found" speaks the reader's language. */
export default function UnknownPage(): never {
  notFound();
}
