import clsx from "clsx";
import type { ReactNode } from "react";

import { Link } from "@/lib/i18n/navigation";

import { dashboardPath, type DashboardPlace } from "./place";

interface PlaceLinkProps {
  readonly place: DashboardPlace;
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
}

/** A link to another dashboard page that keeps plan and clocks. Not prefetched: a page is a read of the database. */
export function PlaceLink({ place, to, children, className, title }: PlaceLinkProps) {
  return (
    <Link
      href={dashboardPath(place, to)}
      prefetch={false}
      title={title}
      className={clsx("text-accent underline-offset-4 hover:underline", className)}
    >
      {children}
    </Link>
  );
}
