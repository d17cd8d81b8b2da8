/**
 * Makes a question that is asked once for all who wait for its answer. Whoever comes while it is under way is answered by
 * the next one, so that no answer is older than its question; a failure is told to those who waited for it.
 */
export function askTogether<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<Answer> | null = null;
  return () => {
    next ??= underWay.then(() => {
      next = null;
      const asked = ask();
      underWay = asked.then(nothing, nothing);
      return asked;
    });
    return next;
  };
}

function nothing(): void {
  // Who waited was told.
}
