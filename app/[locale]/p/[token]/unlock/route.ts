import { localPath } from "@/lib/i18n/local-path";
import { linkBase } from "@/lib/addresses/link-base";
import { unlockLink } from "@/lib/links/door/open-public-link";
import { unlockCookies } from "@/lib/links/door/unlock";

export const dynamic = "force-dynamic";

const LARGEST_FORM = 10_000;
/** Matches a page of a link with its query, and nothing that leads out of the link. */
const PAGE = /^(?:\/[a-z0-9-]+)*(?:\?[\w=&%.:+-]*)?$/i;

interface UnlockContext {
  params: Promise<{ locale: string; token: string }>;
}

/** Takes the password of a link and leads on: to the page asked for, or back to the question. */
export async function POST(request: Request, { params }: UnlockContext): Promise<Response> {
  const { locale, token } = await params;
  const form = await readForm(request);
  const typed = textOf(form, "password");
  const next = textOf(form, "next");
  const answer = await unlockLink(token, typed, request.headers);
  const base = localPath(linkBase(token), locale === "en" ? "en" : "zh");
  const page = PAGE.test(next) ? next : "";
  const back = new URLSearchParams(page === "" ? {} : { next: page });
  // An address that is no link goes to its page, which answers all of them alike.
  if (answer.state === "none") return seeOther(base);
  if (answer.state === "unlocked")
    return seeOther(`${base}${page}`, unlockCookies(token, answer.cookie));
  if (answer.state === "blocked") back.set("wait", String(answer.minutes));
  else back.set("refused", "1");
  return seeOther(`${base}/password?${back.toString()}`);
}

async function readForm(request: Request): Promise<FormData | null> {
  if (Number(request.headers.get("content-length") ?? "0") > LARGEST_FORM) return null;
  return request.formData().catch(() => null);
}

function textOf(form: FormData | null, name: string): string {
  const value = form?.get(name);
  return typeof value === "string" ? value : "";
}

function seeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
