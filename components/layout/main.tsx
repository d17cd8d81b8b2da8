import type { ReactNode } from "react";

import { MAIN_ID } from "./skip-link";

/** The page's one `main`, the width of all pages. */
export function Main({ children }: { readonly children: ReactNode }) {
  return (
    <main
      id={MAIN_ID}
      tabIndex={-1}
      className="mx-auto w-full max-w-[80rem] flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8 print:max-w-none print:p-0"
    >
      {children}
    </main>
  );
}
