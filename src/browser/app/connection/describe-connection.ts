/** A device knows for certain only that it has no network. */
export const describeConnection = (): string =>
  navigator.onLine
    ? 'This device says that it is connected, but Signpost does not answer.'
    : 'This device has no connection.';
