"use server";

import { defineAction } from "@/lib/actions/define-action";
import {
  changeRole,
  createMember,
  disableMember,
  enableMember,
  endMemberSessions,
  resetPassword,
} from "@/lib/members/mutations";
import { changeRoleSchema, createMemberSchema, memberSchema } from "@/lib/members/schema";
import type { OneTimePassword } from "@/lib/members/types";

export const createMemberAction = defineAction({
  schema: createMemberSchema,
  run: async (actor, input) => {
    const data = await createMember(actor, input);
    return { message: { key: "members.done.created", values: { name: data.name } }, data };
  },
});

export const changeRoleAction = defineAction<typeof changeRoleSchema, OneTimePassword | null>({
  schema: changeRoleSchema,
  run: async (actor, input) => {
    await changeRole(actor, input);
    return { message: { key: "members.done.roleChanged" }, data: null };
  },
});

export const disableMemberAction = defineAction<typeof memberSchema, OneTimePassword | null>({
  schema: memberSchema,
  run: async (actor, input) => {
    await disableMember(actor, input);
    return { message: { key: "members.done.disabled" }, data: null };
  },
});

export const enableMemberAction = defineAction<typeof memberSchema, OneTimePassword | null>({
  schema: memberSchema,
  run: async (actor, input) => {
    await enableMember(actor, input);
    return { message: { key: "members.done.enabled" }, data: null };
  },
});

export const resetPasswordAction = defineAction<typeof memberSchema, OneTimePassword | null>({
  schema: memberSchema,
  run: async (actor, input) => {
    const data = await resetPassword(actor, input);
    return { message: { key: "members.done.passwordReset", values: { name: data.name } }, data };
  },
});

export const endSessionsAction = defineAction<typeof memberSchema, OneTimePassword | null>({
  schema: memberSchema,
  run: async (actor, input) => {
    await endMemberSessions(actor, input);
    return { message: { key: "members.done.sessionsEnded" }, data: null };
  },
});
