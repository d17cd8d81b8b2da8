"use client";

import type { ErrorPageProps } from "@/components/layout/error-state";

const PAGE = { fontFamily: "system-ui, sans-serif", lineHeight: 1.6, padding: "2rem" } as const;

/** Stands in when even the root layout failed (the database does not answer): no styles, no messages. */
export default function GlobalErrorPage({ error, retry }: ErrorPageProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <html lang="zh-CN">
      <head>
        <title>系统暂时不可用 · Not available at the moment</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body style={PAGE}>
        <h1>系统暂时不可用</h1>
        <p>请稍后再试。已保存的数据不受影响。</p>
        <div lang="en">
          <h2>The site is not available at the moment</h2>
          <p>Please try again later. What was saved before is safe.</p>
        </div>
        {digest !== null && (
          <p>
            错误编号 <span lang="en">(error number)</span>: <code>{digest}</code>
          </p>
        )}
        <p>
          <button type="button" onClick={retry} style={{ font: "inherit", padding: "0.4rem 1rem" }}>
            再试一次 <span lang="en">· Try again</span>
          </button>{" "}
          {/* A whole load: the router itself may be what failed. */}
          {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
          <a href="/">
            首页 <span lang="en">· Home</span>
          </a>
        </p>
      </body>
    </html>
  );
}
