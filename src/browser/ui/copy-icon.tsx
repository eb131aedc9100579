/** Two sheets, one over the other; always within a button that has a name. */
export const CopyIcon = () => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    <path
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      d="M4.5 4.5h8v8h-8z M9.5 4.5v-3h-8v8h3"
    />
  </svg>
);
