/** The product's mark: a post with two arms. It stands beside the name and says nothing of its own. */
export const SignpostMark = () => (
  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path
      fill="currentColor"
      d="M11 2h2v2h6l3 2.500L19 9h-6v2h6v0H13v11h-2v-7H5l-3-2.500L5 10h6z"
    />
  </svg>
);
