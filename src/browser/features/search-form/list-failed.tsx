interface ListFailedProps {
  readonly what: string;
  readonly list: { readonly refetch: () => Promise<unknown> };
}

/** Said at a box whose list did not come. */
export const ListFailed = ({ what, list }: ListFailedProps) => (
  <>
    The list of {what} could not be loaded.{' '}
    <button type="button" className="nhsuk-link" onClick={() => void list.refetch()}>
      Load it again
    </button>
  </>
);
