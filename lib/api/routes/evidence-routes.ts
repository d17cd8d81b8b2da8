import "server-only";

import { withParam } from "@/lib/addresses/place";
import { openEvidence } from "@/lib/evidence/queries";
import { attachment } from "@/lib/file-formats/attachment";
import { receiveEvidence } from "@/lib/intake/receive-evidence";

import { guardedForMembers } from "./member-routes";

/** Takes a file and leads back to the page of its form, which says what became of it. */
export const evidenceUploadRoute = guardedForMembers(async (actor, request) => {
  const { back, outcome } = await receiveEvidence(actor, request);
  const headers = { Location: withParam(back, "evidence", outcome) };
  return new Response(null, { status: 303, headers });
});

/** Sends a file to a member, only ever as a download that nothing runs. */
export const evidenceRoute = guardedForMembers<{ id: string }>(async (actor, _request, { id }) => {
  const { name, size, body } = await openEvidence(actor, id);
  return new Response(body, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(size),
      "Content-Disposition": attachment(name, name),
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  });
});
