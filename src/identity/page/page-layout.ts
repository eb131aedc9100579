import { MOUNT_PATH } from '../identity-settings.ts';
import { escapeHtml } from './escape-html.ts';

export const STYLE_PATH = '/page.css';

const renderNotice = (notice: string): string => ` <strong>${escapeHtml(notice)}</strong>`;

/** A whole page; `body` must be safe HTML. `notices` stand on top of it. */
export const layOutPage = (
  title: string,
  notices: readonly string[],
  body: string,
): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Signpost</title>
<link rel="stylesheet" href="${MOUNT_PATH}${STYLE_PATH}">
</head>
<body>
<header><span>Signpost</span>${notices.map(renderNotice).join('')}</header>
<main>
${body}
</main>
</body>
</html>
`;
