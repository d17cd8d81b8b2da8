import { runCommand } from "@/lib/db/run-command";
import { unlockMember } from "@/lib/members/unlock";

/** `npm run members:unlock -- E-MAIL`: forgets a member's failed sign-ins, also while the site runs. */
await runCommand(async () => {
  const [typed = "", ...more] = process.argv.slice(2);
  if (typed === "" || more.length > 0) {
    throw new Error("Give one e-mail address: npm run members:unlock -- name@example.org");
  }
  const { email, oneTimePassword } = await unlockMember(typed);
  process.stdout.write(`The failed sign-ins of ${email} are forgotten.\n`);
  if (oneTimePassword !== null) {
    process.stdout.write(
      `Its one-time password had been used or had ended. New, for one sign-in within 72 hours: ${oneTimePassword}\n`,
    );
  }
});
