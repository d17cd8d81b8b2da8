import "server-only";

import type { Actor } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/record-audit";
import { openChannels } from "@/lib/config/channels";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { authorise, DomainError } from "@/lib/errors/domain-error";

import { canManageMessages } from "./policy";
import type { RetryInput, TestInput } from "./schema";

/**
 * Has a failed message tried again, or all of them, and gives how many: 0 where somebody did so already.
 * @throws DomainError `forbidden`
 */
export async function retryMessages(actor: Actor, { message }: RetryInput): Promise<number> {
  authorise(canManageMessages(actor));
  return writeTransaction(async (tx) => {
    const at = new Date();
    const { count } = await tx.outboxMessage.updateMany({
      where: { state: "failed", ...(message === "all" ? {} : { id: message }) },
      data: { state: "waiting", attempts: 0, nextAt: at, settledAt: null },
    });
    if (count > 0) {
      await recordAudit(tx, {
        at,
        actorId: actor.id,
        action: "message.retried",
        subjectType: "message",
        subjectId: message,
        detail: { count },
      });
    }
    return count;
  });
}

/**
 * Puts a message into the outbox that says nothing but that the channel works: by e-mail to the actor alone.
 * @throws DomainError `forbidden`; `conflict` where the channel is not set, or a test of it waits already
 */
export async function sendTest(actor: Actor, { channel }: TestInput): Promise<void> {
  authorise(canManageMessages(actor));
  if (!openChannels().includes(channel)) {
    throw new DomainError("conflict", { key: "messages.errors.channelOff" });
  }
  await writeTransaction(async (tx) => {
    const thread = `test ${channel}`;
    if ((await tx.outboxMessage.count({ where: { thread, state: "waiting" } })) > 0) {
      throw new DomainError("conflict", { key: "messages.errors.testWaits" });
    }
    const at = new Date();
    const id = newId();
    await tx.outboxMessage.create({
      data: {
        id,
        key: `${thread} ${id}`,
        kind: "test",
        thread,
        channel,
        memberId: channel === "email" ? actor.id : null,
        detail: "{}",
        createdAt: at,
        state: "waiting",
        nextAt: at,
      },
    });
    await recordAudit(tx, {
      at,
      actorId: actor.id,
      action: "message.tested",
      subjectType: "message",
      subjectId: id,
      detail: { channel },
    });
  });
}
