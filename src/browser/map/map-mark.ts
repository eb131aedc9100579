import type { Place } from '#contract/desk-api/found-service.ts';
import type { MapPin } from './map-pin.ts';
import type { Pixel } from './pixel.ts';

/** What is drawn at one spot: one pin, or a cluster of several, lowest number first. */
export interface MapMark {
  readonly pins: readonly [MapPin, ...MapPin[]];
  /** Where it is drawn. */
  readonly place: Place;
  /** Pixels by which it was moved to make room. */
  readonly shift: Pixel;
}

export const isCluster = ({ pins }: MapMark): boolean => pins.length > 1;

export const holds = ({ pins }: MapMark, serviceId: string | null): boolean =>
  pins.some(({ service }) => service.serviceId === serviceId);
