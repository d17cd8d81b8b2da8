/** Draws a triangle with a stroke; the words stand beside it. */
export function ConflictSign() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      className="mr-1 inline-block align-[-0.12em]"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d="M8 2 15 14H1z" strokeLinejoin="round" />
      <path d="M8 6v4M8 11.2v1.4" />
    </svg>
  );
}
