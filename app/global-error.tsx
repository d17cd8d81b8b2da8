"use client";

/** The last resort, when even the root layout failed (the database does not answer): no styles, no messages. */
export default function GlobalErrorPage() {
  return (
    <html lang="zh-CN">
      <body style={{ fontFamily: "system-ui, sans-serif", padding: "2rem" }}>
        <h1>系统暂时不可用</h1>
        <p>请稍后再试。</p>
        <h1 lang="en">The site is not available at the moment</h1>
        <p lang="en">Please try again later.</p>
      </body>
    </html>
  );
}
