import Link from "next/link";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";

import { localPath } from "@/lib/i18n/local-path";

interface PageLinkProps extends Omit<ComponentProps<typeof Link>, "href" | "prefetch" | "locale"> {
  /** Address without its language. */
  href: string;
}

/**
 * A link to a page in the reader's language, for server components. Not prefetched, because a page reads the
 * database.
 */
export function PageLink({ href, ...rest }: PageLinkProps) {
  const locale = useLocale() === "en" ? "en" : "zh";
  return <Link href={localPath(href, locale)} prefetch={false} {...rest} />;
}
