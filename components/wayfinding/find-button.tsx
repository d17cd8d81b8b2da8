"use client";

import { useParams, useRouter } from "next/navigation";
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
  type ComponentType,
  type MouseEvent,
} from "react";

import { localPath } from "@/lib/i18n/local-path";
import type { NamedPage } from "@/lib/wayfinding/destination-list";

import type { FinderWords } from "./finder-words";
import type { PaletteProps } from "./palette";

interface FindButtonProps {
  pages: readonly NamedPage[];
  base: string;
  api: string;
  plan?: string;
  words: FinderWords;
}

/**
 * The button and its keys: all that stands on a page before anybody searches. The palette itself is fetched when
 * it is first opened; where that fails, and without JavaScript, the button leads to the list of the indicators.
 */
export function FindButton({ words, ...rest }: FindButtonProps) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const link = useRef<HTMLAnchorElement>(null);
  const isMac = useSyncExternalStore(subscribe, onMac, () => false);
  const locale = useParams().locale === "en" ? "en" : "zh";
  const list = localPath(`${rest.base}/indicators`, locale);

  const open = (): void => {
    setOpen(true);
    if (Palette !== null) return;
    import("./palette").then(
      (file) => setPalette(() => file.Palette),
      () => window.location.assign(list),
    );
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isControl = onMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!isControl || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      if (!event.repeat) link.current?.click();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <a
        ref={link}
        href={list}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        aria-busy={isPending}
        onClick={(event) => {
          if (opensElsewhere(event)) return;
          event.preventDefault();
          open();
        }}
        className="find-link"
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        {words.find}
        <kbd aria-hidden="true" className="hidden font-sans text-xs sm:inline">
          {isMac ? "⌘K" : "Ctrl K"}
        </kbd>
      </a>
      {isOpen && Palette !== null && (
        <Palette
          {...rest}
          words={words}
          locale={locale}
          onClose={() => setOpen(false)}
          onGo={(address) => startTransition(() => router.push(address))}
        />
      )}
    </>
  );
}

function opensElsewhere(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

function subscribe(): () => void {
  return () => undefined;
}

function onMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
