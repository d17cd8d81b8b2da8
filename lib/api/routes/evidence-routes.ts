import "server-only";

import { openEvidence, openReleasedEvidence, type EvidenceFile } from "@/lib/evidence/queries";
import { contentType } from "@/lib/file-formats/media-types";
import { attachment } from "@/lib/file-formats/attachment";
import { receiptAddress, receiveEvidence } from "@/lib/intake/receive-evidence";

import { guardedForMembers } from "./member-routes";
import { publicRoute, type TokenParams } from "./public-routes";

/** Takes a file and leads back to the page of its form, which says what became of it. */
export const evidenceUploadRoute = guardedForMembers(async (actor, request) => {
  const headers = { Location: receiptAddress(await receiveEvidence(actor, request)) };
  return new Response(null, { status: 303, headers });
});

/** Sends a file to a member. */
export const evidenceRoute = guardedForMembers<{ id: string }>(async (actor, _request, { id }) =>
  download(await openEvidence(actor, id)),
);

/** Sends a file that a link's release carries to whoever has the link. */
export const releasedEvidenceRoute = publicRoute<TokenParams & { id: string }>(
  async (scope, _request, { id }) => download(await openReleasedEvidence(scope, id)),
);

/** Answers with a file, only ever as a download that nothing runs. */
function download({ name, size, body }: EvidenceFile): Response {
  return new Response(body, {
    headers: {
      "Content-Type": contentType("bytes"),
      "Content-Length": String(size),
      "Content-Disposition": attachment(name, name),
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  });
}
