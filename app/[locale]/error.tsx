"use client";

import { ErrorState, type ErrorPageProps } from "@/components/layout/error-state";
import { Main } from "@/components/layout/main";

/** Stands in place of a page whose frame failed as well. */
export default function ErrorPage(props: ErrorPageProps) {
  return (
    <Main>
      <ErrorState {...props} />
    </Main>
  );
}
