import { MOUNT_PATH } from '../identity-settings.ts';

export const STYLE_PATH = '/page.css';

/** A whole page; `body` must be safe HTML. */
export const layOutPage = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Signpost</title>
<link rel="stylesheet" href="${MOUNT_PATH}${STYLE_PATH}">
</head>
<body>
<header><span>Signpost</span></header>
<main>
${body}
</main>
</body>
</html>
`;
