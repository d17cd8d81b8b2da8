import { useTranslations } from "next-intl";

import type { PublicLink } from "@/lib/links/types";

/** Says in words what is special about a link. */
export function LinkBadges({ link }: { link: PublicLink }) {
  const t = useTranslations("links.badge");
  const badges = [
    ...(link.listed ? (["listed"] as const) : []),
    ...(link.hasPassword ? (["password"] as const) : []),
    ...(link.indicators === null ? [] : (["some"] as const)),
    ...(link.origins.length > 0 ? (["embed"] as const) : []),
  ];
  if (badges.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {badges.map((badge) => (
        <li
          key={badge}
          className="rounded-full border border-line bg-accent-soft px-3 py-0.5 text-sm whitespace-nowrap"
        >
          {t(badge)}
        </li>
      ))}
    </ul>
  );
}
