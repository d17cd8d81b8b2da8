import { runCommand } from "@/lib/db/run-command";
import { unlockMember } from "@/lib/members/unlock";

const RESET = "--reset-second-step";

/**
 * `npm run members:unlock -- E-MAIL [--reset-second-step]`: forgets a member's failed sign-ins, and takes a lost second
 * step away, also while the site runs.
 */
await runCommand(async () => {
  const given = process.argv.slice(2);
  const [typed = "", ...more] = given.filter((word) => word !== RESET);
  if (typed === "" || more.length > 0) {
    throw new Error(
      `Give one e-mail address: npm run members:unlock -- name@example.org, with ${RESET} where the phone is lost.`,
    );
  }
  const resetsTotp = given.includes(RESET);
  const { email, oneTimePassword } = await unlockMember(typed, { resetsTotp });
  process.stdout.write(`The failed sign-ins of ${email} are forgotten.\n`);
  if (resetsTotp) process.stdout.write("Its second step is taken away: the password is enough.\n");
  if (oneTimePassword !== null) {
    process.stdout.write(
      `Its one-time password had been used or had ended. New, for one sign-in within 72 hours: ${oneTimePassword}\n`,
    );
  }
});
