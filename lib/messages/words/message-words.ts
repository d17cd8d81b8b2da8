import { localPath } from "@/lib/i18n/local-path";
import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";
import type { Words } from "@/lib/messages/channels/outgoing";
import { formatDay } from "@/lib/words/format";

import type { Matter } from "./matter";

/** Says a matter in one language. `origin` is the address of the site, without a slash at its end. Pure. */
export function messageWords(t: Translate, matter: Matter, locale: Locale, origin: string): Words {
  const { kind, plan, path, values } = matter;
  const said = {
    ...values,
    ...(typeof values["day"] === "string" && { day: formatDay(values["day"], locale) }),
    plan: plan?.name[locale] ?? "",
  };
  return {
    subject: t(`messages.kind.${kind}.subject`, said),
    sentences: [
      t(`messages.kind.${kind}.sentence`, said),
      ...(plan === null ? [] : [t("messages.plan", said)]),
    ],
    link: {
      label: t(`messages.kind.${kind}.link`),
      url: `${origin}${localPath(path, locale)}`,
    },
    footer: t("messages.footer", { url: `${origin}${localPath("/account/messages", locale)}` }),
  };
}
