import { z } from "zod";

import { LONGEST_PASSWORD } from "./password-policy";

const LONGEST_EMAIL = 254;

/**
 * Reads an e-mail address as it is stored: lower case, without blanks, full-width letters of a Chinese keyboard
 * understood.
 */
export const emailSchema = z
  .string("auth.errors.email")
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email("auth.errors.email").max(LONGEST_EMAIL, "auth.errors.email"));

/**
 * Reads a password typed to be checked. Anything longer than a password that can be chosen is wrong without
 * hashing it.
 */
export const typedPasswordSchema = z
  .string("auth.errors.passwordMissing")
  .min(1, "auth.errors.passwordMissing")
  .max(LONGEST_PASSWORD, "auth.errors.passwordTyped");
