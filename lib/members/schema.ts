import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";
import { emailSchema, typedPasswordSchema } from "@/lib/access/credential-schema";
import { LONGEST_PASSWORD } from "@/lib/access/password-policy";
import { ROLES } from "@/lib/access/types";

const LONGEST_NAME = 60;

const roleSchema = z.enum(ROLES, messageKey("members.errors.role"));

/** Code of a unit, which is looked for where it is stored; nothing for a member of none. */
const unitSchema = z
  .string()
  .max(80)
  .default("")
  .transform((code) => (code === "" ? null : code));

export const createMemberSchema = z.object({
  name: textSchema(LONGEST_NAME, "members.errors.nameLong").min(
    1,
    messageKey("members.errors.nameMissing"),
  ),
  email: emailSchema,
  role: roleSchema,
  unit: unitSchema,
});

export const memberSchema = z.object({
  member: z.string().min(1).max(LONGEST_NAME),
});

/** Reads which session of a member is to end. */
export const memberSessionSchema = memberSchema.extend({ session: z.string().min(1).max(64) });

/** Reads which of one's own sessions are to end: an id, or `others`. */
export const endSessionSchema = z.object({
  session: z.string().min(1).max(64),
  password: typedPasswordSchema,
});

const codeSchema = z
  .string(messageKey("signOn.code.missing"))
  .trim()
  .min(1, messageKey("signOn.code.missing"))
  .max(40, messageKey("signOn.code.wrong"));

/** Reads the code of a sign-in whose password was right. */
export const secondStepSchema = z.object({ code: codeSchema });

/** Reads the number of a member at the office; empty for none. */
export const employeeNumberSchema = memberSchema.extend({
  number: z
    .string()
    .default("")
    .transform((text) => text.normalize("NFKC").trim())
    .refine((text) => /^[\w.-]{0,40}$/.test(text), messageKey("signOn.member.numberBad"))
    .transform((text) => (text === "" ? null : text)),
});

/** Reads the password that one's own account is proven by; whoever has just come by the sign-on needs none. */
const proofSchema = z
  .string()
  .max(LONGEST_PASSWORD, messageKey("auth.errors.passwordTyped"))
  .default("");

export const passwordSchema = z.object({ password: typedPasswordSchema });

/** Reads what is to be done with one's own second step: one action, because a plain form post finds its answer by it. */
export const totpSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("begin"), password: proofSchema }),
  z.object({ intent: z.literal("confirm"), code: codeSchema }),
  z.object({ intent: z.literal("renew"), password: proofSchema, code: codeSchema }),
  z.object({ intent: z.literal("off"), password: proofSchema, code: codeSchema }),
]);

export const changeRoleSchema = memberSchema.extend({ role: roleSchema });

export const changeUnitSchema = memberSchema.extend({ unit: unitSchema });

export const setActiveSchema = memberSchema.extend({
  state: z.enum(["active", "disabled"]),
});

/**
 * Reads the form for a new password. What is wrong with that password itself is checked by `passwordProblems`,
 * which needs the e-mail.
 */
export const changePasswordSchema = z
  .object({
    current: typedPasswordSchema,
    next: z
      .string(messageKey("auth.errors.passwordMissing"))
      .min(1, messageKey("auth.errors.passwordMissing")),
    repeat: z.string(messageKey("auth.errors.passwordMissing")),
  })
  .refine(({ next, repeat }) => next === repeat, {
    path: ["repeat"],
    message: messageKey("auth.errors.passwordRepeat"),
    when: ({ issues }) => issues.length === 0,
  });

export type CreateMemberInput = Omit<z.output<typeof createMemberSchema>, "unit"> & {
  unit?: string | null;
};
export type ChangeUnitInput = z.output<typeof changeUnitSchema>;
export type PasswordInput = z.output<typeof passwordSchema>;
export type EmployeeNumberInput = z.output<typeof employeeNumberSchema>;
export type ConfirmTotpInput = z.output<typeof secondStepSchema>;
export type ProvenInput = PasswordInput & ConfirmTotpInput;
export type MemberInput = z.output<typeof memberSchema>;
export type ChangeRoleInput = z.output<typeof changeRoleSchema>;
export type MemberSessionInput = z.output<typeof memberSessionSchema>;
export type EndSessionInput = z.output<typeof endSessionSchema>;
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;
