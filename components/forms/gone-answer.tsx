"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { useIsShown } from "./shown-answers";

interface GoneAnswerProps {
  /** What an action answered, in the reader's language, with the note that it refused; null where there is none. */
  answer: { id: string; text: string; isRefusal: boolean; note: string | null } | null;
  close: string;
}

/**
 * Says what a form was answered that is gone from the page, because what it was about is done or was changed by somebody
 * else. It stays in view until it is closed or another page is opened; a form that is still there says its answer by itself.
 */
export function GoneAnswer({ answer, close }: GoneAnswerProps) {
  const { box, state, text, onClose } = useGoneAnswer(answer);
  // The box is always there, because only what changes inside of it is read out.
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className="gone-answer"
      data-unseen={state === "unseen" ? "" : undefined}
    >
      {text !== null && (
        <Notice
          tone={answer?.isRefusal === true ? "error" : "success"}
          className="flex items-center justify-between gap-4 py-2!"
        >
          <div className="min-w-0">
            <p className="font-semibold">{text}</p>
            {answer?.note != null && (
              <p className="mt-1 break-words whitespace-pre-line">{answer.note}</p>
            )}
          </div>
          {state === "seen" && (
            <Button className="min-h-8! shrink-0" onClick={onClose}>
              {close}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}

/**
 * How long a form has to show an answer by itself: the page that comes with it may be there before the form has it, and
 * one answer is not said twice.
 */
const FORM_FIRST_MS = 600;

function useGoneAnswer(answer: GoneAnswerProps["answer"]) {
  const id = answer?.id ?? "";
  const isShown = useIsShown(id);
  const address = `${usePathname()}?${useSearchParams().toString()}`;
  const [begun, setBegun] = useState({ id, address });
  // What came with the HTML of a page stands in it: without a script nothing else would say it.
  const [first] = useState(id);
  const [waited, setWaited] = useState("");
  const [closed, setClosed] = useState("");
  // An answer belongs to the address that it came with: the frame of the pages outlives it.
  if (begun.id !== id) setBegun({ id, address });
  useEffect(() => {
    const timer = setTimeout(() => setWaited(id), FORM_FIRST_MS);
    return () => clearTimeout(timer);
  }, [id]);
  const hasWaited = waited === id && isShown !== null;
  const isOver = closed === id || begun.address !== address || isShown === true;
  const text = answer !== null && !isOver && (hasWaited || first === id) ? answer.text : null;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: a person at the keyboard would stand nowhere.
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (text !== null && hasWaited && isNowhere) box.current?.focus({ preventScroll: true });
  }, [id, text, hasWaited]);
  const state: "unseen" | "seen" = hasWaited ? "seen" : "unseen";
  return { box, state, text, onClose: () => setClosed(id) };
}
