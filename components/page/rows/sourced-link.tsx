"use client";

import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

/** The source of a number, as it is sent with the page. */
export interface ShownSource {
  /** Address of the source in the list on its indicator's page. */
  href: string;
  title: string;
  /** What is said aloud after the number. */
  said: string;
}

interface SourcedLinkProps {
  source: ShownSource;
  children: ReactNode;
  className?: string;
}

/** A number that leads to its source; all its words come as props, because a public page brings no messages. */
export function SourcedLink({ source, children, className }: SourcedLinkProps) {
  return (
    <Link
      href={source.href}
      prefetch={false}
      title={source.title}
      className={clsx("number-link", className)}
    >
      {children}
      <span className="sr-only">{source.said}</span>
    </Link>
  );
}
