import { type Map as LeafletMap, point } from 'leaflet';
import { useMemo, useState } from 'react';
import { useMapEvents } from 'react-leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';
import type { CalendarDate } from '#domain/opening/opening-times.ts';
import { judgeService } from '../ui/judge-service.ts';
import type { MapPin } from './map-pin.ts';
import { ServicePin } from './service-pin.tsx';
import { type Pixel, spreadPins } from './spread-pins.ts';

/** Pixels; a pin is 30 wide, so that neighbours may touch by an edge but never hide a number. */
const APART = 36;
const REACH = 44;

interface ServicePinsProps {
  readonly pins: readonly MapPin[];
  readonly now: number;
  readonly isPublicHoliday: (date: CalendarDate) => boolean;
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
}

/** All pins, parted anew at each zoom where they would hide one another. */
export function ServicePins({ pins, now, isPublicHoliday, chosenId, onChoose }: ServicePinsProps) {
  const map = useMapEvents({
    zoomend: () => {
      setZoom(map.getZoom());
    },
  });
  const [zoom, setZoom] = useState(() => map.getZoom());
  const spread = useMemo(() => spreadAt(map, zoom, pins), [map, zoom, pins]);
  return pins.map((pin, index) => (
    <ServicePin
      key={pin.service.serviceId}
      pin={pin}
      place={spread[index]?.place ?? pin.place}
      shift={spread[index]?.shift ?? { x: 0, y: 0 }}
      judgement={judgeService(pin.service, now, isPublicHoliday)}
      isChosen={pin.service.serviceId === chosenId}
      onChoose={onChoose}
    />
  ));
}

interface SpreadPlace {
  /** Where the pin is drawn. */
  readonly place: Place;
  /** Pixels by which it was moved. */
  readonly shift: Pixel;
}

function spreadAt(map: LeafletMap, zoom: number, pins: readonly MapPin[]): readonly SpreadPlace[] {
  const pixels = pins.map(({ place }) => map.project([place.latitude, place.longitude], zoom));
  return spreadPins(pixels, APART, REACH).map((pixel, index) => {
    const { lat, lng } = map.unproject(point(pixel.x, pixel.y), zoom);
    const from = pixels[index] ?? pixel;
    return {
      place: { latitude: lat, longitude: lng },
      shift: { x: pixel.x - from.x, y: pixel.y - from.y },
    };
  });
}
