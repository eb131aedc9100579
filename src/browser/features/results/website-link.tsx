import type { ReactNode } from 'react';
import { LongText } from './long-text.tsx';

const BARE_HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]\S*)?$/i;

/** The address that a link may lead to: http and https alone, so that no text of the directory's runs as a script. */
export function toWebAddress(text: string): string | null {
  const trimmed = text.trim();
  const candidate = BARE_HOST.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (!URL.canParse(candidate)) return null;
  const { protocol, href, username } = new URL(candidate);
  return ['http:', 'https:'].includes(protocol) && username === '' ? href : null;
}

interface WebsiteLinkProps {
  readonly website: string;
  readonly children: ReactNode;
}

/** A link where the text is a web address, the plain text where it is not. */
export function WebsiteLink({ website, children }: WebsiteLinkProps) {
  const address = toWebAddress(website);
  if (address === null) return <LongText text={website.trim()} />;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      <bdi>{children}</bdi>
    </a>
  );
}
