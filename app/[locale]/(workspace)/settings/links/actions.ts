"use server";

import { defineAction } from "@/lib/actions/define-action";
import { createLink, revokeLink } from "@/lib/links/mutations";
import { linkSchema, revokeLinkSchema } from "@/lib/links/schema";

export const createLinkAction = defineAction({
  name: "links.create",
  schema: linkSchema,
  run: async (actor, { planCode, ...input }) => {
    const { token } = await createLink(actor, planCode, input);
    return { message: { key: "links.done.created" }, data: { token } };
  },
});

export const revokeLinkAction = defineAction({
  name: "links.revoke",
  schema: revokeLinkSchema,
  run: async (actor, { linkId }) => {
    await revokeLink(actor, linkId);
    return { message: { key: "links.done.revoked" }, data: undefined };
  },
});
