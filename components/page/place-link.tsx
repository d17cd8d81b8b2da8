import clsx from "clsx";
import type { ReactNode } from "react";

import { PageLink } from "@/components/layout/page-link";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";

interface PlaceLinkProps {
  place: DashboardPlace;
  to: string;
  children: ReactNode;
  className?: string;
  title?: string;
}

/** A link to another dashboard page that keeps plan and clocks. */
export function PlaceLink({ place, to, children, className, title }: PlaceLinkProps) {
  return (
    <PageLink
      href={dashboardPath(place, to)}
      className={clsx("link", className)}
      {...(title === undefined ? {} : { title })}
    >
      {children}
    </PageLink>
  );
}
