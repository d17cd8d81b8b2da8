import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { JumpLink } from "@/components/ui/jump-link";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";

import { PresentKeys } from "./present-keys";

interface PresentationProps {
  /** What each screen shows. */
  boards: readonly ReactNode[];
  /** What all numbers stand for, and that they are invented where they are: said on every board. */
  standing: string;
  /** Address of the page itself, without its language. */
  back: string;
}

/**
 * Shows one board a screen, without the frame of the site (globals.css), for a projector. Arrow keys turn the boards;
 * without a script scrolling stops at each, and links lead on.
 */
export function Presentation({ boards, standing, back }: PresentationProps) {
  const t = useTranslations("common.present");
  const address = localPath(back, useLocale() as Locale);
  const leadTo = (index: number, text: string) =>
    index >= 0 &&
    index < boards.length && (
      <JumpLink to={`board-${index + 1}`} className="px-2 py-1 text-accent underline">
        {text}
      </JumpLink>
    );
  return (
    // The keys are there to be used at once, so the page's scripts are called for at once.
    <div data-present="" data-live="">
      {boards.map((board, index) => (
        <section
          key={index}
          id={`board-${index + 1}`}
          data-board=""
          tabIndex={-1}
          aria-label={t("board", { number: index + 1, count: boards.length })}
          className="flex min-h-svh snap-start flex-col px-6 pt-6 outline-none print:block print:min-h-0 print:px-0"
        >
          <div className="mx-auto my-auto flex w-full max-w-[max(40rem,125svh)] flex-col gap-3">
            {board}
          </div>
          <nav
            aria-label={t("board", { number: index + 1, count: boards.length })}
            className="flex flex-wrap items-center justify-end gap-x-4 py-2 text-xs text-muted print:hidden"
          >
            <span className="mr-auto">{standing}</span>
            {leadTo(index - 1, t("before"))}
            <span className="tabular-nums">
              {index + 1} / {boards.length}
            </span>
            {leadTo(index + 1, t("next"))}
            <a href={address} className="px-2 py-1 text-accent underline">
              {t("leave")}
            </a>
          </nav>
        </section>
      ))}
      <PresentKeys back={address} />
    </div>
  );
}
