import { paceOf } from "@/lib/auth/shared-pace";
import { closeDatabase } from "@/lib/db/client";

/** Books a turn at a gate of ten seconds in a process of its own, and prints after how many milliseconds it is. */
const [kind = "", key = ""] = process.argv.slice(2);
const waitMs = await paceOf(kind).book([{ key, gapMs: 10_000 }]);
process.stdout.write(`${JSON.stringify(waitMs)}\n`);
await closeDatabase();
