/** Points right while folded and down while open; always within a button that tells its state. */
export function FoldIcon({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path fill="currentColor" d={isOpen ? 'M0 2h10L5 9z' : 'M2 0v10l7-5z'} />
    </svg>
  );
}
