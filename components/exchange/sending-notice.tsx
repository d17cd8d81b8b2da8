import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";

/** How often the server is asked how far the writing is. */
const ASK_EVERY_MS = 400;

/** Says that a file is read, or how many drafts are written, and lets the writing be cancelled. */
export function SendingNotice({ ticket }: { ticket: string | null }) {
  const t = useTranslations("files.progress");
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [cancelled, setCancelled] = useState(false);
  useEffect(() => {
    if (ticket === null) return;
    const timer = setInterval(() => {
      void askProgress(ticket).then((answer) => {
        if (answer !== null) setProgress(answer);
      });
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [ticket]);
  const { done, total } = progress;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3" role="status">
      {ticket === null || total === 0 ? (
        <>
          <progress aria-label={t("reading")} />
          <span>{t("reading")}</span>
        </>
      ) : (
        <>
          <progress value={done} max={total} aria-label={t("writing", { done, total })} />
          <span className="tabular-nums">{t("writing", { done, total })}</span>
        </>
      )}
      {ticket !== null && (
        <Button
          disabled={cancelled}
          onClick={() => {
            setCancelled(true);
            void askToCancel(ticket).then(setCancelled);
          }}
        >
          {t("cancel")}
        </Button>
      )}
    </div>
  );
}

function addressOf(ticket: string): string {
  return `/figures/import/progress?ticket=${encodeURIComponent(ticket)}`;
}

/** Whether the server has heard it; whether it came in time, the answer to the writing says. */
async function askToCancel(ticket: string): Promise<boolean> {
  try {
    return (await fetch(addressOf(ticket), { method: "POST" })).ok;
  } catch {
    return false;
  }
}

async function askProgress(ticket: string): Promise<{ done: number; total: number } | null> {
  try {
    const response = await fetch(addressOf(ticket));
    return response.ok ? ((await response.json()) as { done: number; total: number }) : null;
  } catch {
    // The answer to the writing says whether the line is broken.
    return null;
  }
}
