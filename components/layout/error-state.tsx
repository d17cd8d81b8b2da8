"use client";

import { useParams } from "next/navigation";

import { Button } from "@/components/ui/button";
import { localPath } from "@/lib/i18n/local-path";
import { linkBase } from "@/lib/addresses/link-base";

// The words stand here and not in the message files: this must work when loading them failed.
const WORDS = {
  zh: {
    title: "页面没有显示出来",
    text: "系统出现意外错误，已保存的数据不受影响。请再试一次；仍不行时，请把下面的错误编号告诉管理员。",
    textOnly: "系统出现意外错误，已保存的数据不受影响。请再试一次。",
    retry: "再试一次",
    home: "回到总览",
    digest: "错误编号",
    unreachable: "没有连上服务器",
    unreachableText:
      "不知道刚才提交的内容有没有送到。连上以后再试一次，先看页面上现在是什么，再决定要不要重新提交。",
    busy: "数据库正忙",
    busyText: "数据库正在被占用，这一页暂时没有读出来；已保存的数据不受影响。请稍后再试一次。",
    unusable: "数据库暂时不能使用",
    unusableText: "这一页没有读出来。请再试一次；仍不行时，请把下面的错误编号告诉管理员。",
  },
  en: {
    title: "The page could not be shown",
    text: "Something went wrong. What was saved before is safe. Try again; if that does not help, tell the administrator the error number below.",
    textOnly: "Something went wrong. What was saved before is safe. Try again.",
    retry: "Try again",
    home: "Go to the overview",
    digest: "Error number",
    unreachable: "The server could not be reached",
    unreachableText:
      "It is not known whether what was just submitted has arrived. Try again once there is a connection, and look at what the page says before you submit anew.",
    busy: "The database is busy",
    busyText:
      "The database is in use, and this page could not be read. What was saved before is safe. Try again in a moment.",
    unusable: "The database cannot be used at the moment",
    unusableText:
      "This page could not be read. Try again; if that does not help, tell the administrator the error number below.",
  },
} as const;

export interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

/**
 * Stands in place of a page that failed. Says nothing of what went wrong but the number under which the log has
 * it, and whether it was the database.
 */
export function ErrorState({ error, retry }: ErrorPageProps) {
  const { locale: segment, token } = useParams();
  const locale = segment === "en" ? "en" : "zh";
  const words = WORDS[locale];
  const digest = digestOf(error);
  const { title, text } = told(words, digest, isUnreachable(error));
  const home = typeof token === "string" ? linkBase(token) : "/";
  return (
    <div className="mx-auto max-w-prose py-8 sm:py-12" role="alert">
      <p aria-hidden="true" className="text-4xl text-behind">
        ▼
      </p>
      <h1 className="mt-4 text-2xl font-bold">{title}</h1>
      <p className="mt-4">{text}</p>
      {digest !== null && (
        <p className="mt-2 text-sm text-muted">
          {words.digest} <code className="select-all">{digest}</code>
        </p>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Button tone="primary" onClick={retry}>
          {words.retry}
        </Button>
        {/* Loads the whole page, because what failed may be what the browser holds in memory. */}
        <a
          href={localPath(home, locale)}
          className="inline-flex min-h-10 items-center text-accent underline underline-offset-4"
        >
          {words.home}
        </a>
      </div>
    </div>
  );
}

/** A database that cannot be used says so in the digest: see lib/db/unusable.ts. */
function told(words: (typeof WORDS)["zh" | "en"], digest: string | null, isAway: boolean) {
  if (isAway) return { title: words.unreachable, text: words.unreachableText };
  if (digest === "database-busy") return { title: words.busy, text: words.busyText };
  if (digest?.startsWith("database-") === true) {
    return { title: words.unusable, text: words.unusableText };
  }
  return { title: words.title, text: digest === null ? words.textOnly : words.text };
}

/** Matches what Chrome, Firefox and Safari say of a request that nobody answered. */
const NO_ANSWER = /^(?:Failed to fetch|NetworkError when attempting to fetch|Load failed)/;

function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && NO_ANSWER.test(error.message);
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
