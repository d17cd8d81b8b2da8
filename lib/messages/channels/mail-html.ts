import { escapeXml } from "@/lib/file-formats/xml-text";
import type { Locale } from "@/lib/i18n/routing";

import type { Words } from "./outgoing";

const FONTS =
  "-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** Writes a message as HTML for mailboxes: no picture, no script, nothing that is fetched from anywhere. */
export function mailHtml({ subject, sentences, link, footer }: Words, locale: Locale): string {
  const paragraphs = sentences.map((text) => `<p style="margin:0 0 16px">${escapeXml(text)}</p>`);
  const url = escapeXml(link.url);
  return `<!doctype html>
<html lang="${locale === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeXml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.6 ${FONTS}">
<div style="max-width:560px;margin:0 auto">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.4">${escapeXml(subject)}</h1>
${paragraphs.join("\n")}
<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:#1d4ed8;color:#ffffff;text-decoration:none">${escapeXml(link.label)}</a></p>
<p style="margin:0 0 24px;font-size:14px;word-break:break-all"><a href="${url}">${url}</a></p>
<hr style="border:0;border-top:1px solid #94a3b8">
<p style="margin:12px 0 0;font-size:14px">${escapeXml(footer)}</p>
</div>
</body>
</html>
`;
}
