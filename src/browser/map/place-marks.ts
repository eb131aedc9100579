import { latLngBounds, type Map as LeafletMap, type Point, point } from 'leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';
import { clusterPins } from './cluster-pins.ts';
import type { MapMark } from './map-mark.ts';
import type { MapPin } from './map-pin.ts';
import type { Pixel } from './pixel.ts';
import { add, spreadPins } from './spread-pins.ts';
import { lookRound } from './use-view.ts';

/** Pixels; a pin is 30 wide, so that neighbours may touch by an edge but never hide a number. */
const APART = 36;
/** Clusters are wider, and a finger is: 44 pixels each way are free whichever way two marks lie from one another. */
const WIDELY_APART = 50;
/** Where the middle of a pin lies, seen from its tip; a cluster stands on its middle. */
const MIDDLE = { x: 15, y: -15 };
const NOT_MOVED = { x: 0, y: 0 };
/** The patient's mark and the postcode written to the left of it, seen from the patient's place. */
const PATIENT_MARK = [NOT_MOVED, { x: -36, y: 0 }];
const REACH = 44;
const REACH_OF_FINGERS = 64;

/** Up to here every mark is drawn wherever it lies; of more, only those in and near the view. */
const ALWAYS_DRAWN = 100;

interface ToPlace {
  readonly pins: readonly MapPin[];
  /** Kept clear of marks, so that it stays in sight. */
  readonly patient: Place | null;
  readonly chosenId: string | null;
  /** Whether fingers press the marks. */
  readonly isTouched: boolean;
}

type Members = readonly [MapPin, ...MapPin[]];

/** All marks at one zoom, in the order of the list: crowds gathered, and what would still hide each other parted. */
export function placeMarks(
  map: LeafletMap,
  zoom: number,
  { pins, patient, chosenId, isTouched }: ToPlace,
): readonly MapMark[] {
  const toPixel = ({ latitude, longitude }: Place) => map.project([latitude, longitude], zoom);
  const tips = pins.map(({ place }) => toPixel(place));
  const chosen = pins.findIndex(({ service }) => service.serviceId === chosenId);
  const clusters = clusterPins(tips, pins.length, chosen === -1 ? null : chosen);
  const groups = clusters.map((members) => pickMembers(members, pins, tips));
  const middles = groups.map(({ members, at }) => (members.length > 1 ? at : add(at, MIDDLE)));
  const fixed = patient ? PATIENT_MARK.map((mark) => add(toPixel(patient), mark)) : [];
  const areWide = isTouched || clusters.length < pins.length;
  const apart = areWide ? WIDELY_APART : APART;
  const spread = spreadPins(middles, apart, isTouched ? REACH_OF_FINGERS : REACH, fixed);
  return groups.flatMap(({ members, at }, index) => {
    const [first, ...others] = members;
    if (!first) return [];
    const from = middles[index] ?? at;
    const to = spread[index] ?? from;
    const shift = { x: to.x - from.x, y: to.y - from.y };
    const { lat, lng } = map.unproject(point(at.x + shift.x, at.y + shift.y), zoom);
    const place = { latitude: lat, longitude: lng };
    return [{ pins: [first, ...others] satisfies Members, place, shift }];
  });
}

function pickMembers(
  indexes: readonly number[],
  pins: readonly MapPin[],
  tips: readonly Point[],
): { readonly members: readonly MapPin[]; readonly at: Pixel } {
  const members = indexes.flatMap((index) => pins[index] ?? []);
  const points = indexes.flatMap((index) => tips[index] ?? []);
  const at = points.reduce<Pixel>((sum, tip) => add(sum, tip), NOT_MOVED);
  return { members, at: { x: at.x / points.length, y: at.y / points.length } };
}

/** The marks worth drawing: all of them while they are few, else those in and round the view. */
export function marksInView(map: LeafletMap, marks: readonly MapMark[]): readonly MapMark[] {
  if (marks.length <= ALWAYS_DRAWN) return marks;
  const isNear = lookRound(map, 0.25);
  return marks.filter(({ place }) => isNear(place));
}

/**
 * Shows a cluster's services apart, as large as all of them fit; false where even the closest view would not part them,
 * because they stand at one place.
 */
export function zoomIntoCluster(map: LeafletMap, { pins }: MapMark, total: number): boolean {
  const places = pins.map(({ place }): [number, number] => [place.latitude, place.longitude]);
  const isParted = (zoom: number) =>
    clusterPins(
      places.map((place) => map.project(place, zoom)),
      total,
    ).length > 1;
  const bounds = latLngBounds(places);
  let zoom = Math.ceil(map.getZoom()) + 1;
  const closest = map.getMaxZoom();
  while (zoom < closest && !isParted(zoom)) zoom += 1;
  if (zoom > closest || !isParted(zoom)) return false;
  const fitting = map.getBoundsZoom(bounds, false, point(96, 96));
  map.setView(bounds.getCenter(), Math.min(closest, Math.max(zoom, fitting)), { animate: false });
  return true;
}
