/**
 * Counted up with every change after which a page of before would misread an answer, or be misread: such a page then
 * says that it is outdated, whatever the answer looks like.
 */
export const deskApiVersion = '1';

/** Every answer below `/api` says by which promise it is given, and which build of the page is served now. */
export const versionHeaders = { api: 'x-desk-api', page: 'x-page-version' } as const;

/** The build's name as it stands in `index.html`, for the page itself and for the proxy that serves it. */
export const PAGE_VERSION_META = 'page-version';
