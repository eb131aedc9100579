import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { nameOf } from './describe-service.ts';

type Destination = Pick<ReadableService, 'place' | 'postcode'>;

const MAP = 'https://www.openstreetmap.org';

/** Where a map shows the way to a service: the destination alone, never where the patient is (decision 032). */
export function toDirectionsAddress({ place, postcode }: Destination): string | null {
  if (place !== null)
    return `${MAP}/directions?to=${place.latitude.toFixed(5)}%2C${place.longitude.toFixed(5)}`;
  return postcode.trim() === ''
    ? null
    : `${MAP}/search?query=${encodeURIComponent(postcode.trim())}`;
}

/** Nothing is asked of the map's site before it is pressed, and then it is not told from where. */
export function DirectionsLink({ service }: { readonly service: ReadableService }) {
  const address = toDirectionsAddress(service);
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      Directions{' '}
      <span className="nhsuk-u-visually-hidden">
        to {nameOf(service)} on OpenStreetMap, in a new tab
      </span>
    </a>
  );
}
