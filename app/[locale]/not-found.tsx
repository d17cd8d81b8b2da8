import { Main } from "@/components/layout/main";
import { NotFoundState } from "@/components/layout/not-found-state";

/** An address that no page has; there is no frame around it. */
export default function NotFoundPage() {
  return (
    <Main>
      <NotFoundState />
    </Main>
  );
}
