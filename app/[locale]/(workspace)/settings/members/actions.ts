"use server";

import { defineAction } from "@/lib/actions/define-action";
import {
  changeRole,
  changeUnit,
  createMember,
  disableMember,
  enableMember,
  endMemberSession,
  endMemberSessions,
  resetPassword,
} from "@/lib/members/mutations";
import {
  changeRoleSchema,
  changeUnitSchema,
  createMemberSchema,
  employeeNumberSchema,
  memberSchema,
  memberSessionSchema,
  setActiveSchema,
} from "@/lib/members/schema";
import { resetTotp, setEmployeeNumber, unlinkIdentities } from "@/lib/members/sign-on";
import type { OneTimePassword } from "@/lib/members/types";

export const createMemberAction = defineAction({
  name: "members.create",
  schema: createMemberSchema,
  run: async (actor, input) => {
    const data = await createMember(actor, input);
    return { message: { key: "members.done.created", values: { name: data.name } }, data };
  },
});

export const changeRoleAction = defineAction<typeof changeRoleSchema, OneTimePassword | null>({
  name: "members.change-role",
  schema: changeRoleSchema,
  run: async (actor, input) => {
    await changeRole(actor, input);
    return { message: { key: "members.done.roleChanged" }, data: null };
  },
});

export const changeUnitAction = defineAction<typeof changeUnitSchema, OneTimePassword | null>({
  name: "members.change-unit",
  schema: changeUnitSchema,
  run: async (actor, input) => {
    await changeUnit(actor, input);
    return { message: { key: "units.member.done" }, data: null };
  },
});

/** Disables and enables: one action, because a plain form post finds its answer by the action it was sent to. */
export const setActiveAction = defineAction<typeof setActiveSchema, OneTimePassword | null>({
  name: "members.set-active",
  schema: setActiveSchema,
  run: async (actor, { state, ...input }) => {
    const disabling = state === "disabled";
    await (disabling ? disableMember(actor, input) : enableMember(actor, input));
    return { message: { key: `members.done.${disabling ? "disabled" : "enabled"}` }, data: null };
  },
});

export const resetPasswordAction = defineAction<typeof memberSchema, OneTimePassword | null>({
  name: "members.reset-password",
  schema: memberSchema,
  run: async (actor, input) => {
    const data = await resetPassword(actor, input);
    return { message: { key: "members.done.passwordReset", values: { name: data.name } }, data };
  },
});

export const endSessionAction = defineAction<typeof memberSessionSchema, OneTimePassword | null>({
  name: "members.end-session",
  schema: memberSessionSchema,
  run: async (actor, input) => {
    const count = await endMemberSession(actor, input);
    return { message: { key: "members.done.sessionEnded", values: { count } }, data: null };
  },
});

export const endSessionsAction = defineAction<typeof memberSchema, OneTimePassword | null>({
  name: "members.end-sessions",
  schema: memberSchema,
  run: async (actor, input) => {
    await endMemberSessions(actor, input);
    return { message: { key: "members.done.sessionsEnded" }, data: null };
  },
});

export const resetTotpAction = defineAction<typeof memberSchema, OneTimePassword | null>({
  name: "members.reset-second-step",
  schema: memberSchema,
  run: async (actor, input) => {
    const isReset = await resetTotp(actor, input);
    return { message: { key: `signOn.member.${isReset ? "totpDone" : "totpNone"}` }, data: null };
  },
});

export const unlinkIdentitiesAction = defineAction<typeof memberSchema, OneTimePassword | null>({
  name: "members.unlink-identities",
  schema: memberSchema,
  run: async (actor, input) => {
    await unlinkIdentities(actor, input);
    return { message: { key: "signOn.member.unlinked" }, data: null };
  },
});

export const setEmployeeNumberAction = defineAction<
  typeof employeeNumberSchema,
  OneTimePassword | null
>({
  name: "members.set-employee-number",
  schema: employeeNumberSchema,
  run: async (actor, input) => {
    await setEmployeeNumber(actor, input);
    return { message: { key: "signOn.member.numberDone" }, data: null };
  },
});
