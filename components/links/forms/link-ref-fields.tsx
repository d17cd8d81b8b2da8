import type { PublicLink } from "@/lib/links/types";

/** Which link a form is about, and the version of it that the reader has seen. */
export function LinkRefFields({ link }: { link: Pick<PublicLink, "id" | "lockVersion"> }) {
  return (
    <>
      <input type="hidden" name="linkId" value={link.id} />
      <input type="hidden" name="lockVersion" value={link.lockVersion} />
    </>
  );
}
