import type { ReactNode } from "react";

interface PartLinkProps {
  /** Page of the part; undefined for a file, and for what is no part. */
  href: string | undefined;
  /** Whether it is for the pointer only, because the same link has its words in the key or before the bar. */
  isRepeated?: boolean;
  children: ReactNode;
}

/** Links what is drawn of a part to the part's page. */
export function PartLink({ href, isRepeated = false, children }: PartLinkProps) {
  if (href === undefined) return children;
  return (
    <a href={href} tabIndex={isRepeated ? -1 : undefined} aria-hidden={isRepeated || undefined}>
      {children}
    </a>
  );
}

/** A chart with links is no picture: what is in a picture cannot be reached. */
export function chartRole(hasLinks: boolean): "group" | "img" {
  return hasLinks ? "group" : "img";
}
