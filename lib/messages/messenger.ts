import "server-only";

import { openChannels } from "@/lib/config/channels";
import { processWide } from "@/lib/config/process-wide";
import { chinaDay } from "@/lib/i18n/china-time";

import { deliverDue } from "./deliver";
import { sweep } from "./sweep";

const ROUND_MS = 10_000;
/** Hour in China from which on the day is looked at: what it brings is no reason to wake anybody. */
const MORNING = "08:00:00";

interface Messenger {
  timer: NodeJS.Timeout;
  isAtWork: boolean;
  sweptOn: string | null;
}

/**
 * Begins to send messages in this process: a round each ten seconds, and a look at the calendar once a day, also where
 * the process was started later on the day. Does nothing, and asks nothing of the database, without a channel.
 */
export function startMessenger(): void {
  if (openChannels().length === 0) return;
  processWide("messenger", (): Messenger => {
    const timer = setInterval(() => void round(messenger), ROUND_MS).unref();
    const messenger: Messenger = { timer, isAtWork: false, sweptOn: null };
    return messenger;
  });
}

/** Never throws: a database that cannot be used now is asked again in the next round. */
async function round(messenger: Messenger): Promise<void> {
  if (messenger.isAtWork) return;
  messenger.isAtWork = true;
  try {
    const now = Date.now();
    const today = chinaDay(now);
    if (messenger.sweptOn !== today && now >= Date.parse(`${today}T${MORNING}+08:00`)) {
      await sweep();
      messenger.sweptOn = today;
    }
    await deliverDue();
  } catch (error) {
    console.error(error);
  } finally {
    messenger.isAtWork = false;
  }
}
