"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { instantText } from "@/lib/i18n/instant-text";
import type { Locale } from "@/lib/i18n/routing";
import type { ChannelState } from "@/lib/messages/types";

interface ChannelListProps {
  channels: readonly ChannelState[];
  test: FormAction;
  locale: Locale;
}

/** Lists the channels: whether each is set, how it stands, and a button to try it. */
export function ChannelList({ channels, test, locale }: ChannelListProps) {
  const t = useTranslations("messages");
  const [result, submit, pending] = useActionState(test, IDLE);
  return (
    <form action={submit} className="flex flex-col gap-4">
      <FormAnswer result={result} />
      <ul className="divide-y divide-line">
        {channels.map(({ channel, open, waiting, failed, lastSentAt }) => (
          <li
            key={channel}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold">{t(`channel.${channel}`)}</p>
              <p className="text-sm text-muted">
                {open
                  ? `${t("outbox.counts", { waiting, failed })} · ${
                      lastSentAt === null
                        ? t("outbox.neverSent")
                        : t("outbox.lastSent", { at: instantText(lastSentAt, locale) })
                    }`
                  : t("outbox.off")}
              </p>
            </div>
            {open && (
              <Button
                type="submit"
                name="channel"
                value={channel}
                disabled={pending}
                aria-label={t("outbox.testNamed", { channel: t(`channel.${channel}`) })}
              >
                {t("outbox.test")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}
