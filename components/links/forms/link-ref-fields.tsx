import type { PublicLink } from "@/lib/links/types";

/** Hidden fields that say which link a form is about, and which version of it the reader has seen. */
export function LinkRefFields({ link }: { link: Pick<PublicLink, "id" | "lockVersion"> }) {
  return (
    <>
      <input type="hidden" name="linkId" value={link.id} />
      <input type="hidden" name="lockVersion" value={link.lockVersion} />
    </>
  );
}
