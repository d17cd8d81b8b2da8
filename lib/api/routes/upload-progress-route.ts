import "server-only";

import {
  cancelOwnUpload,
  getUploadProgress,
} from "@/lib/exchange/progress-form/upload/progress-queries";

import { guardedForMembers } from "./member-routes";

/** Answers how far an upload of the member's is: `?ticket=`. */
export const uploadProgressRoute = guardedForMembers((actor, request) =>
  Promise.resolve(Response.json(getUploadProgress(actor, ticketOf(request)))),
);

/** Has an upload of the member's stop before it is committed: `?ticket=`. */
export const cancelUploadRoute = guardedForMembers((actor, request) => {
  cancelOwnUpload(actor, ticketOf(request));
  return Promise.resolve(new Response(null, { status: 204 }));
});

function ticketOf(request: Request): string {
  return new URL(request.url).searchParams.get("ticket")?.slice(0, 40) ?? "";
}
