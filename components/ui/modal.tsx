"use client";

import clsx from "clsx";
import { useEffect, useId, useRef, type ReactNode } from "react";

interface ModalProps {
  heading: string;
  children: ReactNode;
  /** Hears that the box was closed, by Escape or by `close`; the focus is back where it was. */
  onClose: () => void;
  /** Whether what is in it needs the width of a table. */
  wide?: boolean;
}

/**
 * A box over the page with one question or one list. The page behind it is inert while it stands, and Escape closes
 * it. Taken out of the tree it closes too, and gives the focus back.
 */
export function Modal({ heading, children, onClose, wide = false }: ModalProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={clsx(
        "m-auto max-h-[88vh] w-[calc(100%-1.5rem)] overflow-y-auto rounded-lg border border-field bg-card p-4 text-ink shadow-xl backdrop:bg-[#00000066] sm:p-5",
        wide ? "max-w-[56rem]" : "max-w-[34rem]",
      )}
    >
      <h2 id={id} className="mb-2 text-lg font-semibold">
        {heading}
      </h2>
      {children}
    </dialog>
  );
}
