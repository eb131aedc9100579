/** Says "not for everyone"; always beside words. */
export function LockIcon() {
  return (
    <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M2 6V4a4 4 0 0 1 8 0v2h1.5v8H.5V6zm2 0h4V4a2 2 0 0 0-4 0z"
      />
    </svg>
  );
}
