"use server";

import { defineAction } from "@/lib/actions/define-action";
import { createLink, revokeLink, rotateLink } from "@/lib/links/mutations";
import { changeLink, setLinkPassword, setLinkRules, setListed } from "@/lib/links/option-mutations";
import { stateSite } from "@/lib/links/site/statement-mutations";
import { statementSchema } from "@/lib/links/site/statement-schema";
import {
  linkOptionsSchema,
  linkPasswordSchema,
  linkRefSchema,
  linkRulesSchema,
  linkSchema,
  listedSchema,
} from "@/lib/links/schema";

const SECRETS = ["password"] as const;

export const createLinkAction = defineAction({
  name: "links.create",
  schema: linkSchema,
  secrets: SECRETS,
  run: async (actor, { planCode, ...input }) => {
    const { token } = await createLink(actor, planCode, input);
    return { message: { key: "links.done.created" }, data: { token } };
  },
});

export const changeLinkAction = defineAction({
  name: "links.change",
  schema: linkOptionsSchema,
  run: async (actor, input) => {
    await changeLink(actor, input);
    return { message: { key: "links.done.changed" }, data: undefined };
  },
});

export const setLinkPasswordAction = defineAction({
  name: "links.password",
  schema: linkPasswordSchema,
  secrets: SECRETS,
  run: async (actor, input) => {
    await setLinkPassword(actor, input, input.intent === "set" ? input.password : null);
    const name = input.intent === "set" ? "passwordSet" : "passwordRemoved";
    return { message: { key: `links.done.${name}` }, data: undefined };
  },
});

export const setListedAction = defineAction({
  name: "links.list",
  schema: listedSchema,
  run: async (actor, { listed, ...ref }) => {
    await setListed(actor, ref, listed);
    const name = listed ? "listed" : "unlisted";
    return { message: { key: `links.done.${name}` }, data: undefined };
  },
});

export const rotateLinkAction = defineAction({
  name: "links.rotate",
  schema: linkRefSchema,
  run: async (actor, { linkId }) => {
    const { token } = await rotateLink(actor, linkId);
    return { message: { key: "links.done.rotated" }, data: { token } };
  },
});

export const revokeLinkAction = defineAction({
  name: "links.revoke",
  schema: linkRefSchema,
  run: async (actor, { linkId }) => {
    await revokeLink(actor, linkId);
    return { message: { key: "links.done.revoked" }, data: undefined };
  },
});

export const setLinkRulesAction = defineAction({
  name: "links.rules",
  schema: linkRulesSchema,
  run: async (actor, rules) => {
    await setLinkRules(actor, rules);
    return { message: { key: "links.done.rules" }, data: undefined };
  },
});

export const stateSiteAction = defineAction({
  name: "links.state",
  schema: statementSchema,
  run: async (actor, input) => {
    await stateSite(actor, input);
    return { message: { key: "links.done.stated" }, data: undefined };
  },
});
