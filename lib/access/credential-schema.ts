import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";

import { LONGEST_PASSWORD } from "./password-policy";

const LONGEST_EMAIL = 254;

/**
 * Reads an e-mail address as it is stored: lower case, without blanks, full-width letters of a Chinese keyboard
 * understood.
 */
export const emailSchema = z
  .string(messageKey("auth.errors.email"))
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z.email(messageKey("auth.errors.email")).max(LONGEST_EMAIL, messageKey("auth.errors.email")),
  );

/**
 * Reads a password typed to be checked. Anything longer than a password that can be chosen is wrong without
 * hashing it.
 */
export const typedPasswordSchema = z
  .string(messageKey("auth.errors.passwordMissing"))
  .min(1, messageKey("auth.errors.passwordMissing"))
  .max(LONGEST_PASSWORD, messageKey("auth.errors.passwordTyped"));
