import { type Map as LeafletMap, point } from 'leaflet';
import { useMemo, useState } from 'react';
import { useMapEvents } from 'react-leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { judgeService } from '../ui/judge-service.ts';
import type { MapPin } from './map-pin.ts';
import { ServicePin } from './service-pin.tsx';
import { add, type Pixel, spreadPins } from './spread-pins.ts';

/** Pixels; a pin is 30 wide, so that neighbours may touch by an edge but never hide a number. */
const APART = 36;
/** Where the middle of a pin lies, seen from its tip. */
const MIDDLE = { x: 15, y: -15 };
/** The patient's mark and the postcode written to the left of it, seen from the patient's place. */
const PATIENT_MARK = [
  { x: 0, y: 0 },
  { x: -36, y: 0 },
];
const REACH = 44;

interface ServicePinsProps {
  readonly pins: readonly MapPin[];
  /** Kept clear of pins, so that it stays in sight. */
  readonly patient: Place | null;
  readonly now: number;
  /** The time that opening is shown for, in milliseconds since 1970. */
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
}

/** All pins, parted anew at each zoom where they would hide one another. */
export function ServicePins(props: ServicePinsProps) {
  const { pins, patient, now, openAt, isPublicHoliday, chosenId, onChoose } = props;
  const map = useMapEvents({
    zoomend: () => {
      setZoom(map.getZoom());
    },
  });
  const [zoom, setZoom] = useState(() => map.getZoom());
  const spread = useMemo(() => spreadAt(map, zoom, pins, patient), [map, zoom, pins, patient]);
  return pins.map((pin, index) => (
    <ServicePin
      key={pin.service.serviceId}
      pin={pin}
      place={spread[index]?.place ?? pin.place}
      shift={spread[index]?.shift ?? { x: 0, y: 0 }}
      judgement={judgeService(pin.service, now, isPublicHoliday, openAt)}
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

function spreadAt(
  map: LeafletMap,
  zoom: number,
  pins: readonly MapPin[],
  patient: Place | null,
): readonly SpreadPlace[] {
  const toPixel = ({ latitude, longitude }: Place) => map.project([latitude, longitude], zoom);
  const middles = pins.map(({ place }) => add(toPixel(place), MIDDLE));
  const fixed = patient ? PATIENT_MARK.map((mark) => add(toPixel(patient), mark)) : [];
  return spreadPins(middles, APART, REACH, fixed).map((middle, index) => {
    const { lat, lng } = map.unproject(point(middle.x - MIDDLE.x, middle.y - MIDDLE.y), zoom);
    const from = middles[index] ?? middle;
    return {
      place: { latitude: lat, longitude: lng },
      shift: { x: middle.x - from.x, y: middle.y - from.y },
    };
  });
}
